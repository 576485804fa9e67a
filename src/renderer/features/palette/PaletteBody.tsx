import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Chooser } from '../../ui/Chooser'
import { ChooserList } from '../../ui/ChooserList'
import { PaletteFooter } from './PaletteFooter'
import type { PaletteEntry, PaletteGroup } from './paletteEntry'
import { PaletteGroupItems } from './PaletteGroupItems'
import { readQuery } from './paletteQuery'
import { usePaletteGroups } from './usePaletteGroups'

type PaletteBodyProps = {
  /** `elsewhere`: with Shift or Ctrl, in a new chat. */
  onChoose: (entry: PaletteEntry, elsewhere: boolean) => void
}

/** The field and the list below it; as fresh as new each time the palette opens. */
export function PaletteBody({ onChoose }: PaletteBodyProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const query = useMemo(() => readQuery(typed), [typed])
  const groups = usePaletteGroups(query)
  const [highlighted, setHighlighted] = useState<PaletteEntry | null>(null)
  const count = groups.reduce((sum, { items }) => sum + items.length, 0)
  return (
    <Chooser
      field={{
        label: query.mode === 'all' ? t('palette.field') : t(`palette.only.${query.mode}`),
        'data-testid': 'palette-field',
        className: 'h-12 border-b border-line px-4 text-base',
      }}
      typed={typed}
      onType={setTyped}
      items={groups}
      onChoose={onChoose}
      onHighlight={setHighlighted}
    >
      <p role="status" className="sr-only">
        {query.text === '' ? '' : t('palette.results', { count })}
      </p>
      {count === 0 && <p className="px-4 py-6 text-center text-sm text-muted">{emptyText()}</p>}
      <ChooserList>
        {(group: PaletteGroup) => <PaletteGroupItems key={group.group} group={group} onChoose={onChoose} />}
      </ChooserList>
      <PaletteFooter mode={query.mode} modelChosen={highlighted?.target.kind === 'model'} />
    </Chooser>
  )

  function emptyText(): string {
    if (query.text !== '') return t('palette.nothing', { query: query.text })
    return query.mode === 'preset' ? t('palette.noPresets') : t('palette.noModels')
  }
}

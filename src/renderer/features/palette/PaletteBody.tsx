import { Autocomplete } from '@base-ui/react/autocomplete'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PaletteFooter } from './PaletteFooter'
import type { PaletteEntry, PaletteGroup } from './paletteEntry'
import { PaletteGroupItems } from './PaletteGroupItems'
import { readQuery } from './paletteQuery'
import { useChooseKeys } from './useChooseKeys'
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
  const field = useRef<HTMLInputElement>(null)
  const [highlighted, setHighlighted] = useState<PaletteEntry | null>(null)
  const current = useRef<PaletteEntry | null>(null)
  useChooseKeys(field, (elsewhere) => {
    if (current.current !== null) onChoose(current.current, elsewhere)
  })
  const count = groups.reduce((sum, { items }) => sum + items.length, 0)
  const name = query.mode === 'all' ? t('palette.field') : t(`palette.only.${query.mode}`)
  return (
    <Autocomplete.Root
      open
      inline
      items={groups}
      mode="none"
      value={typed}
      onValueChange={(text, { reason }) => {
        // Choosing an entry would write its name into the field.
        if (reason === 'input-change' || reason === 'input-clear') setTyped(text)
      }}
      itemToStringValue={({ title }: PaletteEntry) => title}
      autoHighlight="always"
      keepHighlight
      onItemHighlighted={(entry) => {
        current.current = entry ?? null
        setHighlighted(entry ?? null)
      }}
    >
      <Autocomplete.Input
        ref={field}
        data-testid="palette-field"
        aria-label={name}
        placeholder={name}
        spellCheck={false}
        className="h-12 shrink-0 border-b border-line bg-transparent px-4 text-base outline-none"
        // The control keeps what is being composed to itself, which in Korean is the end of almost every word.
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={(event) => {
          // Enter is listened to below React, where an input method's Enter can be told from a person's.
          if (event.key === 'Enter') event.preventBaseUIHandler()
        }}
      />
      <p role="status" className="sr-only">
        {query.text === '' ? '' : t('palette.results', { count })}
      </p>
      {count === 0 && <p className="px-4 py-6 text-center text-sm text-muted">{emptyText()}</p>}
      <Autocomplete.List className="min-h-0 flex-1 scroll-py-1 overflow-y-auto overscroll-contain p-1.5 data-[empty]:hidden">
        {(group: PaletteGroup) => <PaletteGroupItems key={group.group} group={group} onChoose={onChoose} />}
      </Autocomplete.List>
      <PaletteFooter mode={query.mode} modelChosen={highlighted?.target.kind === 'model'} />
    </Autocomplete.Root>
  )

  function emptyText(): string {
    if (query.text !== '') return t('palette.nothing', { query: query.text })
    return query.mode === 'preset' ? t('palette.noPresets') : t('palette.noModels')
  }
}

import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { ChooserGroup, ChooserItem } from '../../ui/ChooserList'
import { Kbd } from '../../ui/Kbd'
import { EntryIcon } from './EntryIcon'
import type { PaletteEntry, PaletteGroup } from './paletteEntry'

type Choose = (entry: PaletteEntry, elsewhere: boolean) => void

/** A heading with its entries. */
export function PaletteGroupItems({ group, onChoose }: { group: PaletteGroup; onChoose: Choose }) {
  const { t } = useTranslation()
  return (
    <ChooserGroup label={t(`palette.groups.${group.group}`)} labelClassName="px-2.5" items={group.items}>
      {(entry: PaletteEntry) => <Item key={entry.key} entry={entry} onChoose={onChoose} />}
    </ChooserGroup>
  )
}

const Item = memo(function Item({ entry, onChoose }: { entry: PaletteEntry; onChoose: Choose }) {
  const { key, target, title, detail, keys } = entry
  return (
    <ChooserItem
      value={entry}
      data-testid="palette-entry"
      data-kind={target.kind}
      data-key={key}
      onClick={({ shiftKey, ctrlKey, metaKey }) => onChoose(entry, shiftKey || ctrlKey || metaKey)}
      className="flex min-h-9 items-center gap-2.5 px-2.5 py-1 [contain-intrinsic-size:auto_2.25rem] [content-visibility:auto]"
    >
      <EntryIcon target={target} />
      <span className="min-w-0 truncate">{title}</span>
      {detail !== '' && (
        <span className="max-w-1/2 min-w-0 shrink-[2] truncate text-xs text-muted">{detail}</span>
      )}
      {keys !== '' && (
        <span className="ml-auto shrink-0 pl-2 text-muted">
          <Kbd keys={keys} />
        </span>
      )}
    </ChooserItem>
  )
})

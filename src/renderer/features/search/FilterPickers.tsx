import ChevronDown from 'lucide-react/icons/chevron-down'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FilterKey } from '@shared/search/searchQuery'
import { selectModels } from '../../store/connectionSelectors'
import { useApp, useAppStore } from '../../store/useApp'
import { Menu, type MenuEntry, type MenuProps } from '../../ui/Menu'
import { useAfterMenu } from '../../ui/useAfterMenu'
import { pickableModels } from '../models/pickableModels'
import { DateFields } from './DateFields'
import { hasFilter, toggleFilter } from './filterText'
import { folderChoices } from './folderChoices'

type FilterPickersProps = {
  text: string
  onChange: (text: string) => void
  /** After something was picked, one goes on typing. */
  onPicked: () => void
}

type Picker = 'role' | 'model' | 'folder' | 'tag' | 'date'
const spans = { today: 'today', week: '7d', month: '30d', year: '1y' } as const

/** A menu for each kind of filter; those that there is nothing to pick from are left out. */
export function FilterPickers({ text, onChange, onPicked }: FilterPickersProps) {
  const { t } = useTranslation()
  const store = useAppStore()
  const [open, setOpen] = useState<{ picker: Picker; anchor: Element } | null>(null)
  const [dated, setDated] = useState(false)
  const folders = useApp((state) => state.folders)
  const tags = useApp((state) => state.tags)
  const ids = useApp((state) => selectModels(state, state.activeTab).ids)
  const known = useApp((state) => state.modelSettings)
  useEffect(() => void store.getState().loadModelSettings(), [store])

  const entry = (key: FilterKey, value: string, label: string): MenuEntry => ({
    id: value,
    label,
    checked: hasFilter(text, key, value),
    testId: 'search-filter-option',
    onSelect: () => {
      onChange(toggleFilter(text, key, value))
      onPicked()
    },
  })
  const entries: Record<Picker, () => MenuEntry[]> = {
    role: () =>
      (['user', 'assistant'] as const).map((role) => entry('role', role, t(`search.roles.${role}`))),
    model: () => pickableModels(ids, known, null).map((id) => entry('model', id, id)),
    folder: () => folderChoices(folders).map(({ value, label }) => entry('folder', value, label)),
    tag: () => tags.map(({ name }) => entry('tag', name, name)),
    date: () => [
      ...(['today', 'week', 'month', 'year'] as const).map((span) =>
        entry('after', spans[span], t(`search.spans.${span}`)),
      ),
      { label: t('search.spans.own'), separated: true, onSelect: () => setDated(true) },
    ],
  }
  const counts: Record<Picker, number> = {
    role: 2,
    model: ids.length,
    folder: folders.length,
    tag: tags.length,
    date: 4,
  }
  const pickers = (['role', 'model', 'folder', 'tag', 'date'] as const).filter((picker) => counts[picker] > 0)
  return (
    <>
      {pickers.map((picker) => (
        <button
          key={picker}
          type="button"
          aria-haspopup="menu"
          aria-expanded={open?.picker === picker}
          data-testid={`search-filter-${picker}`}
          onClick={({ currentTarget }) => setOpen({ picker, anchor: currentTarget })}
          className="flex h-7 items-center gap-1 rounded-lg px-2 text-xs text-muted hover:bg-hover hover:text-fg aria-expanded:bg-selected aria-expanded:text-fg"
        >
          {t(`search.pickers.${picker}`)}
          <ChevronDown className="size-3.5" aria-hidden />
        </button>
      ))}
      {dated && <DateFields text={text} onChange={onChange} />}
      {open !== null && (
        <FilterMenu
          label={t(`search.pickers.${open.picker}`)}
          entries={entries[open.picker]()}
          anchor={open.anchor}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}

/** What is picked moves the focus, which the menu gives back when it closes: it is done behind that. */
function FilterMenu({ entries, ...menu }: MenuProps) {
  const afterMenu = useAfterMenu()
  return <Menu {...menu} entries={entries.map((one) => ({ ...one, onSelect: afterMenu(one.onSelect) }))} />
}

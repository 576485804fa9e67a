import { Combobox } from '@base-ui/react/combobox'
import ChevronDown from 'lucide-react/icons/chevron-down'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp, useAppStore } from '../../store/useApp'
import { IconButton } from '../../ui/IconButton'
import { type TabGroup, tabGroups } from './tabGroups'
import { TabListGroup } from './TabListGroup'

/** All tabs in a list with a filter, for when they do not fit; below them those that were closed lately. */
export function TabList() {
  const { t } = useTranslation()
  const store = useAppStore()
  const [open, setOpen] = useState(false)
  const [query, setQuery] = useState('')
  const button = useRef<HTMLButtonElement>(null)
  const picked = useRef(false)
  const tabs = useApp((state) => state.tabs)
  const closedTabs = useApp((state) => state.closedTabs)
  const conversations = useApp((state) => state.conversations)
  const activeTab = useApp((state) => state.activeTab)
  const groups = useMemo(() => {
    const titleOf = (id: string): string => conversations[id]?.title || t('shell.untitled')
    // A closed one that was never read here has no name yet.
    const closed = closedTabs.map(({ id }) => id).filter((id) => conversations[id] !== undefined)
    return open ? tabGroups(tabs, closed, query, titleOf) : []
  }, [open, tabs, closedTabs, query, conversations, t])
  useEffect(() => {
    if (open) void store.getState().readClosedTabs()
  }, [open, store])

  const pick = (id: string): void => {
    picked.current = true
    if (tabs.includes(id)) store.getState().openTab(id)
    else void store.getState().reopenTab(id)
    setOpen(false)
  }
  return (
    <>
      <IconButton
        ref={button}
        label={t('tabs.all')}
        data-testid="tab-list"
        aria-haspopup="dialog"
        aria-expanded={open}
        className="aria-expanded:bg-selected"
        onClick={() => {
          picked.current = false
          setOpen(!open)
        }}
      >
        <ChevronDown className="size-4" aria-hidden />
      </IconButton>
      <Combobox.Root<string>
        items={groups}
        filter={null}
        value={activeTab}
        onValueChange={(id) => id !== null && pick(id)}
        inputValue={query}
        onInputValueChange={(text, { reason }) => {
          // The field is a search and never shows what is open, which Base UI would write into it.
          if (reason === 'input-change' || reason === 'input-clear') setQuery(text)
        }}
        open={open}
        onOpenChange={(next, { event }) => {
          const { target } = event
          if (!next && target instanceof Node && button.current?.contains(target)) return
          setOpen(next)
        }}
        onOpenChangeComplete={(isOpen) => isOpen || setQuery('')}
        autoHighlight
      >
        <Combobox.Portal>
          <Combobox.Positioner
            anchor={button}
            align="end"
            sideOffset={6}
            collisionPadding={8}
            className="z-50 outline-none"
          >
            <Combobox.Popup
              aria-label={t('tabs.all')}
              // To the composer of what was picked, which takes it by itself.
              finalFocus={() => (picked.current ? false : (button.current ?? true))}
              className="pop-in flex max-h-[min(30rem,var(--available-height))] w-80 max-w-[var(--available-width)] flex-col overflow-hidden rounded-xl border border-line bg-raised shadow-pop outline-none"
            >
              <Combobox.Input
                data-testid="tab-search"
                aria-label={t('tabs.search')}
                placeholder={t('tabs.search')}
                spellCheck={false}
                // The control keeps what is being composed to itself, which in Korean is the end of almost every word.
                onInput={({ currentTarget }) => setQuery(currentTarget.value)}
                className="h-11 shrink-0 border-b border-line bg-transparent px-3.5 text-sm outline-none"
              />
              <Combobox.Empty className="empty:hidden">
                {groups.length === 0 && (
                  <p className="px-3.5 py-4 text-sm text-muted">{t('tabs.noneFound')}</p>
                )}
              </Combobox.Empty>
              <Combobox.List className="min-h-0 flex-1 scroll-py-1 overflow-y-auto overscroll-contain p-1 data-[empty]:hidden">
                {(group: TabGroup) => <TabListGroup key={group.kind} group={group} />}
              </Combobox.List>
            </Combobox.Popup>
          </Combobox.Positioner>
        </Combobox.Portal>
      </Combobox.Root>
    </>
  )
}

import ListFilter from 'lucide-react/icons/list-filter'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp, useAppStore } from '../../store/useApp'
import { IconButton } from '../../ui/IconButton'
import { loaded } from '../../ui/loaded'
import { SearchField } from '../../ui/SearchField'

const ListMenu = loaded(async () => (await import('./ListMenu')).ListMenu)
const TagFilter = loaded(async () => (await import('../tags/TagFilter')).TagFilter)
const ListHeader = loaded(async () => (await import('./ListHeader')).ListHeader)

/** What narrows the list down, and the one menu of what the list can do beside that. */
export function ListTools() {
  const { t } = useTranslation()
  const store = useAppStore()
  const title = useApp((state) => state.listTitle)
  const isElsewhere = useApp((state) => state.shownPlace !== 'list' || state.listFolder !== null)
  const hasTags = useApp((state) => state.tags.length > 0)
  const [menu, setMenu] = useState<Element | null>(null)
  const tools = useRef<HTMLDivElement>(null)
  const called = useApp((state) => state.listCalled)
  useEffect(() => {
    if (!called) return
    tools.current?.querySelector('input')?.focus()
    store.getState().answerCall()
  }, [called, store])
  return (
    <>
      {isElsewhere && <ListHeader />}
      <div ref={tools} className="flex shrink-0 items-center gap-1 px-2 pb-1">
        <SearchField
          label={t('shell.filter')}
          data-testid="list-filter"
          className="grow"
          maxLength={200}
          value={title}
          onChange={(next) => store.getState().filterByTitle(next)}
          onKeyDown={(event) => {
            // On into what is left, as from the field of any list.
            if (event.key !== 'ArrowDown') return
            event.preventDefault()
            const list = tools.current?.parentElement
            list?.querySelector<HTMLElement>('[role="treeitem"]')?.focus()
          }}
        />
        <IconButton
          label={t('shell.listMenu')}
          aria-haspopup="menu"
          aria-expanded={menu !== null}
          data-testid="list-menu"
          onClick={(event) => setMenu(event.currentTarget)}
        >
          <ListFilter className="size-4" aria-hidden />
        </IconButton>
      </div>
      {hasTags && <TagFilter />}
      {menu !== null && <ListMenu anchor={menu} onClose={() => setMenu(null)} />}
    </>
  )
}

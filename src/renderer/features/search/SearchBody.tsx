import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp, useAppStore } from '../../store/useApp'
import { Chooser } from '../../ui/Chooser'
import { ChooserList } from '../../ui/ChooserList'
import { FilterBar } from './FilterBar'
import { SearchFooter } from './SearchFooter'
import { SearchGroupItems } from './SearchGroupItems'
import { SearchHelp } from './SearchHelp'
import { groupsOf, type SearchChoice, type SearchGroup, type SearchItem } from './searchItems'
import { SearchNotes } from './SearchNotes'
import { useSearchHits } from './useSearchHits'

type SearchBodyProps = {
  onOpen: (item: SearchItem, inBackground: boolean) => void
  /** What was done last, for the lower edge; empty for nothing. */
  note: string
}

/** The next page is asked for while this many pixels, or lines for the keyboard, are still below. */
const loadAhead = { pixels: 800, lines: 8 }

/** The field, the filters, and what is found, while it is typed. */
export function SearchBody({ onOpen, note }: SearchBodyProps) {
  const { t } = useTranslation()
  const store = useAppStore()
  const typed = useApp((state) => state.searchText)
  const { setSearchText } = store.getState()
  const [composing, setComposing] = useState(false)
  const hits = useSearchHits(typed, composing)
  const { found, searching, loadMore, loadAllTitles } = hits
  const groups = useMemo(() => (found === null ? [] : groupsOf(found)), [found])
  const count = (found?.conversations.length ?? 0) + (found?.messages.length ?? 0)
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  // What was searched for last is there to be gone on with, or to be typed over. Not by `select`, which would take the
  // focus before the dialog has seen where it was.
  useEffect(() => field.current?.setSelectionRange(0, field.current.value.length), [])
  const text = found?.text ?? ''
  useEffect(() => list.current?.scrollTo({ top: 0 }), [text])
  const focusField = (): void => field.current?.focus()
  const onScroll = (): void => {
    const element = list.current
    if (element === null) return
    const below = element.scrollHeight - element.scrollTop - element.clientHeight
    if (below < loadAhead.pixels) loadMore()
  }
  // The same while one types, so that results that stay are not drawn again.
  const choose = useCallback(
    (choice: SearchChoice, inBackground: boolean): void => {
      if (choice.kind === 'more') loadAllTitles(choice.text)
      else onOpen(choice, inBackground)
    },
    [loadAllTitles, onOpen],
  )
  const empty = typed.trim() === ''
  return (
    <Chooser
      field={{
        element: field,
        label: t('search.field'),
        'data-testid': 'search-input',
        maxLength: 500,
        onCompositionStart: () => setComposing(true),
        onCompositionEnd: () => setComposing(false),
        className: 'h-13 px-5 text-base',
      }}
      typed={typed}
      onType={setSearchText}
      items={groups}
      onChoose={choose}
      onHighlight={(item) => {
        const last = groups.at(-1)?.items ?? []
        if (item !== null && last.slice(-loadAhead.lines).includes(item)) loadMore()
      }}
    >
      <FilterBar text={typed} onChange={setSearchText} onPicked={focusField} />
      <p role="status" className="sr-only">
        {empty || searching ? '' : t('search.count', { count })}
      </p>
      <div
        ref={list}
        data-testid="search-list"
        className="min-h-0 flex-1 scroll-py-1 overflow-y-auto overscroll-contain border-t border-line"
        onScroll={onScroll}
      >
        {empty ? (
          <SearchHelp
            onPick={(example) => {
              setSearchText(example)
              focusField()
            }}
          />
        ) : (
          <SearchNotes hits={hits} count={count} />
        )}
        <ChooserList scrolls={false}>
          {(group: SearchGroup) => <SearchGroupItems key={group.group} group={group} onChoose={choose} />}
        </ChooserList>
      </div>
      <SearchFooter note={note} />
    </Chooser>
  )
}

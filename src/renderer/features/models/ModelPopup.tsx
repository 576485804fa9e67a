import { Combobox } from '@base-ui/react/combobox'
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { selectConnectionOf, selectModels } from '../../store/connectionSelectors'
import { selectTopIds } from '../../store/lists/conversationLists'
import { useApp, useAppStore } from '../../store/useApp'
import { isMac } from '../../ui/platform'
import { pressedLetter } from '../../ui/pressedLetter'
import { listModels, type ModelGroup, recentModels } from './modelList'
import { ModelGroupItems } from './ModelGroupItems'
import { ModelListFooter } from './ModelListFooter'
import { favouritesOf, hiddenCount, pickableModels } from './pickableModels'
import { toggleFavourite } from './toggleFavourite'

type ModelPopupProps = {
  /** Whose connection's models are listed; null for the active connection's. */
  conversationId: string | null
  /** The button that the list belongs to: where it stands, and what a click on does not open again at once. */
  button: RefObject<HTMLButtonElement | null>
  /** Which of the button's edges the list keeps to; the end of a button that stands at the end of a line. */
  align?: 'start' | 'end'
  value: string | null
  open: boolean
  onOpenChange: (open: boolean) => void
  onPick: (id: string) => void
}

const recentCount = 3

/** The searchable list of models: what the gateway listed, and any ID that is typed. */
export function ModelPopup({
  conversationId,
  button,
  align = 'end',
  value,
  open,
  onOpenChange,
  onPick,
}: ModelPopupProps) {
  const { t } = useTranslation()
  const store = useAppStore()
  const ids = useApp((state) => selectModels(state, conversationId).ids)
  const connectionId = useApp((state) => selectConnectionOf(state, conversationId)?.id ?? null)
  const known = useApp((state) => state.modelSettings)
  const [query, setQuery] = useState('')
  const [withHidden, showHidden] = useState(false)
  const highlighted = useRef<string | null>(null)
  const picked = useRef(false)
  const groups = useMemo(() => {
    const { conversations } = store.getState()
    const used = open
      ? selectTopIds(store.getState())
          .slice(0, 50)
          .map((id) => conversations[id]?.model ?? null)
      : []
    const offered = withHidden ? ids : pickableModels(ids, known, value)
    return listModels(offered, query, {
      favourites: favouritesOf(ids, known),
      recent: recentModels(used, offered, recentCount),
    })
  }, [ids, known, value, withHidden, query, open, store])

  useEffect(() => {
    if (!open) return
    void store.getState().loadModelSettings()
    if (connectionId !== null) void store.getState().loadModels(connectionId)
  }, [open, connectionId, store])

  return (
    <Combobox.Root<string>
      items={groups}
      filter={null}
      value={value}
      onValueChange={(id) => {
        if (id === null) return
        picked.current = true
        onPick(id)
      }}
      inputValue={query}
      onInputValueChange={(text, details) => {
        // The field is a search and never shows the model in force, which Base UI would write into it.
        if (details.reason === 'input-change' || details.reason === 'input-clear') setQuery(text)
      }}
      open={open}
      onOpenChange={(next, details) => {
        const { target } = details.event
        if (!next && target instanceof Node && button.current?.contains(target)) return
        picked.current = picked.current && !next
        onOpenChange(next)
      }}
      onOpenChangeComplete={(isOpen) => isOpen || setQuery('')}
      onItemHighlighted={(id) => (highlighted.current = id ?? null)}
      autoHighlight
    >
      <Combobox.Portal>
        <Combobox.Positioner
          anchor={button}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className="z-50 outline-none"
        >
          <Combobox.Popup
            aria-label={t('models.popup')}
            finalFocus={() => (picked.current ? false : (button.current ?? true))}
            className="pop-in flex max-h-[min(30rem,var(--available-height))] w-96 max-w-[var(--available-width)] flex-col overflow-hidden rounded-xl border border-line bg-raised shadow-pop outline-none"
          >
            <Combobox.Input
              data-testid="model-search"
              aria-label={t('models.search')}
              placeholder={t('models.search')}
              spellCheck={false}
              // The control keeps what is being composed to itself, which in Korean is the end of almost every word.
              onInput={({ currentTarget }) => setQuery(currentTarget.value)}
              aria-keyshortcuts={isMac ? 'Meta+D' : 'Control+D'}
              onKeyDown={(event) => {
                // As browsers do it; the star beside a model is for the pointer.
                const command = isMac ? event.metaKey : event.ctrlKey
                if (!command || pressedLetter(event) !== 'd' || highlighted.current === null) return
                event.preventDefault()
                void toggleFavourite(store, highlighted.current)
              }}
              className="h-11 shrink-0 border-b border-line bg-transparent px-3.5 text-sm outline-none"
            />
            <Combobox.Empty className="empty:hidden">
              {groups.length === 0 && <p className="px-3.5 py-4 text-sm text-muted">{t('models.empty')}</p>}
            </Combobox.Empty>
            <Combobox.List className="min-h-0 flex-1 scroll-py-1 overflow-y-auto overscroll-contain p-1 data-[empty]:hidden">
              {(group: ModelGroup) => (
                <ModelGroupItems key={`${group.kind}/${group.provider}`} group={group} />
              )}
            </Combobox.List>
            <ModelListFooter
              connectionId={connectionId}
              hidden={hiddenCount(ids, known)}
              withHidden={withHidden}
              onShowHidden={showHidden}
            />
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  )
}

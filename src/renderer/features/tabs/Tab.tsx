import MessageSquare from 'lucide-react/icons/message-square'
import X from 'lucide-react/icons/x'
import { memo, type MouseEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { selectIsDemo } from '../../store/connectionSelectors'
import { useApp } from '../../store/useApp'
import { classes } from '../../ui/classes'
import type { MenuAnchor } from '../../ui/Menu'
import { shortModelName } from '../../ui/modelName'
import { ProviderMark } from '../../ui/ProviderMark'
import { Tooltip } from '../../ui/Tooltip'
import { signals } from '../shell/signals'
import { paneId, tabId, tabPanelId } from './ids'
import { TabSign } from './TabSign'
import { useTabSign } from './useTabSign'

type TabProps = {
  conversationId: string
  active: boolean
  pinned: boolean
  /** Its place from 0 among the tabs that stay in view while the others scroll below them; null for one that scrolls. */
  stuckAt: number | null
  /** Where the conversation is to be seen; `pane` also for the active one. */
  shown: 'alone' | 'pane' | 'no'
  /** The edge at which a tab that is being dragged would be put down. */
  line: 'before' | 'after' | null
  /** Has to stay the same function, or all tabs are drawn with every one of them. */
  onMenu: (conversationId: string, anchor: MenuAnchor) => void
}

/** One open conversation: whose answer it is (the model), what it is about, and what goes on in it. */
export const Tab = memo(function Tab({
  conversationId,
  active,
  pinned,
  stuckAt,
  shown,
  line,
  onMenu,
}: TabProps) {
  const { t } = useTranslation()
  const conversation = useApp((state) => state.conversations[conversationId])
  const demo = useApp(selectIsDemo)
  const openTab = useApp((state) => state.openTab)
  const closeTab = useApp((state) => state.closeTab)
  const sign = useTabSign(conversationId)
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!active) return
    // With the next frame's own layout: from here, a start would lay out the whole window once more.
    const frame = requestAnimationFrame(() =>
      element.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
    )
    return () => cancelAnimationFrame(frame)
  }, [active])

  const title = conversation?.title || t('shell.untitled')
  const model = conversation?.model ?? null
  const modelText = model === null ? t('shell.noModel') : demo ? `${model} (${t('common.demo')})` : model
  const states = [pinned && t('tabs.pinned'), shown === 'pane' && !active && t('tabs.beside'), sign?.words]
  const spoken = states.filter((words) => typeof words === 'string')
  const panel = { alone: tabPanelId, pane: paneId(conversationId), no: undefined }[shown]
  const onMiddleClick = (event: MouseEvent): void => {
    // The one that is pinned is meant to survive a slip of the hand.
    if (event.button === 1 && !pinned) closeTab(conversationId)
  }
  return (
    <div
      ref={element}
      role="presentation"
      data-tab-id={conversationId}
      className={classes(
        'group flex h-8 items-center rounded-lg text-sm',
        pinned ? 'w-9 shrink-0' : 'w-56 min-w-32',
        stuckAt === null ? 'relative' : 'sticky z-10',
        active && 'bg-bg',
        active && stuckAt === null && 'shadow-[0_0_0_1px_var(--color-line)]',
        !active && 'text-muted hover:text-fg',
        !active && stuckAt === null && 'hover:bg-hover',
        // The others go by below, so it covers the gaps beside it and cannot be seen through.
        active && stuckAt !== null && 'shadow-[0_0_0_1px_var(--color-line),0_0_0_4px_var(--color-surface)]',
        !active &&
          stuckAt !== null &&
          'bg-surface shadow-[0_0_0_4px_var(--color-surface)] hover:bg-linear-[var(--color-hover),var(--color-hover)]',
        // Of several in view, the lower edge says which: the active one in the accent, as its pane.
        shown === 'pane' && 'after:absolute after:inset-x-2 after:bottom-0 after:h-0.5 after:rounded-full',
        shown === 'pane' && (active ? 'after:bg-accent' : 'after:bg-line-strong'),
      )}
      // As wide as a pinned tab and the gap behind it.
      style={stuckAt === null ? undefined : { left: `${stuckAt * 2.5}rem` }}
      // Without this the middle button would begin to scroll.
      onMouseDown={(event) => event.button === 1 && event.preventDefault()}
      onAuxClick={onMiddleClick}
      onContextMenu={(event) => {
        event.preventDefault()
        onMenu(conversationId, { x: event.clientX, y: event.clientY })
      }}
    >
      <Tooltip label={[title, modelText, ...spoken].join('\n')}>
        <button
          type="button"
          role="tab"
          id={tabId(conversationId)}
          aria-controls={panel}
          aria-selected={active}
          aria-keyshortcuts={pinned ? undefined : 'Delete'}
          tabIndex={active ? 0 : -1}
          data-testid="tab"
          data-conversation-id={conversationId}
          data-pinned={pinned || undefined}
          onClick={() => {
            openTab(conversationId)
            // One that comes into view takes the focus by itself; one that is there in a pane has to be told.
            signals.emit('focus-composer', conversationId)
          }}
          className={classes(
            'flex h-full min-w-0 grow items-center rounded-lg text-left',
            pinned ? 'justify-center' : 'gap-1.5 pr-7 pl-2',
          )}
        >
          {model !== null && <ProviderMark modelId={model} className="size-4 rounded text-[10px]" />}
          {model === null && pinned && <MessageSquare className="size-4 text-muted" aria-hidden />}
          {/* What does not fit beside the start of the title goes to a second line, which is not to be seen. */}
          <span
            className={
              pinned ? 'sr-only' : 'flex h-lh min-w-0 grow flex-wrap items-baseline gap-x-1.5 overflow-hidden'
            }
          >
            <span className="min-w-0 grow basis-16 truncate">{title}</span>
            {demo && <span className="text-xs text-warning">{t('common.demo')}</span>}
            {model !== null && (
              <span className="max-w-20 truncate text-xs text-muted">{shortModelName(model)}</span>
            )}
          </span>
          {spoken.length > 0 && <span className="sr-only">, {spoken.join(', ')}</span>}
        </button>
      </Tooltip>
      {sign !== null && (
        <TabSign
          kind={sign.kind}
          className={classes(
            'pointer-events-none absolute',
            pinned && 'top-1 right-1',
            !pinned && 'right-2 group-focus-within:hidden group-hover:hidden',
          )}
        />
      )}
      {!pinned && (
        <button
          type="button"
          // For the pointer only: a tab list may hold nothing but tabs, and Delete on the tab does the same.
          tabIndex={-1}
          aria-hidden
          title={t('shell.closeTab', { title })}
          data-testid="tab-close"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => closeTab(conversationId)}
          className={classes(
            'absolute right-1.5 inline-flex size-5 items-center justify-center rounded text-muted hover:bg-selected hover:text-fg',
            active && sign === null
              ? 'opacity-100'
              : 'opacity-0 group-focus-within:opacity-100 group-hover:opacity-100',
          )}
        >
          <X className="size-3.5" aria-hidden />
        </button>
      )}
      {line !== null && (
        <span
          aria-hidden
          data-testid="tab-drop-line"
          className={classes(
            'pointer-events-none absolute inset-y-0.5 w-0.5 rounded-full bg-accent',
            line === 'before' ? '-left-[3px]' : '-right-[3px]',
          )}
        />
      )}
    </div>
  )
})

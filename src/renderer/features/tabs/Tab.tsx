import X from 'lucide-react/icons/x'
import { useEffect, useRef, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { selectIsDemo } from '../../store/connectionSelectors'
import { useApp } from '../../store/useApp'
import { classes } from '../../ui/classes'
import { shortModelName } from '../../ui/modelName'
import { ProviderMark } from '../../ui/ProviderMark'
import { Tooltip } from '../../ui/Tooltip'
import { selectIsAnswering } from '../chat/selectors'
import { tabId, tabPanelId } from './ids'

/** One open conversation: whose answer it is (the model), what it is about, and whether it is being answered. */
export function Tab({ conversationId, active }: { conversationId: string; active: boolean }) {
  const { t } = useTranslation()
  const conversation = useApp((state) => state.conversations[conversationId])
  const answering = useApp((state) => selectIsAnswering(state, conversationId))
  const demo = useApp(selectIsDemo)
  const openTab = useApp((state) => state.openTab)
  const closeTab = useApp((state) => state.closeTab)
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (active) element.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [active])

  const title = conversation?.title || t('shell.untitled')
  const model = conversation?.model ?? null
  const modelText = model === null ? t('shell.noModel') : demo ? `${model} (${t('common.demo')})` : model
  const closeOnMiddleClick = (event: MouseEvent): void => {
    if (event.button === 1) closeTab(conversationId)
  }
  return (
    <div
      ref={element}
      className={classes(
        'group relative flex h-8 max-w-64 min-w-28 shrink-0 items-center rounded-lg text-sm',
        active ? 'bg-bg shadow-[0_0_0_1px_var(--color-line)]' : 'text-muted hover:bg-hover hover:text-fg',
      )}
      onAuxClick={closeOnMiddleClick}
    >
      <Tooltip label={`${title}\n${modelText}`}>
        <button
          type="button"
          role="tab"
          id={tabId(conversationId)}
          aria-controls={tabPanelId}
          aria-selected={active}
          aria-keyshortcuts="Delete"
          tabIndex={active ? 0 : -1}
          data-testid="tab"
          data-conversation-id={conversationId}
          onClick={() => openTab(conversationId)}
          className="flex h-full min-w-0 grow items-center gap-1.5 rounded-lg pr-7 pl-2 text-left"
        >
          {model !== null && <ProviderMark modelId={model} className="size-4 rounded text-[10px]" />}
          <span className="flex min-w-0 grow items-baseline gap-1.5">
            <span className="truncate">{title}</span>
            {model !== null && (
              <span className="max-w-20 shrink-0 truncate text-xs text-muted">{shortModelName(model)}</span>
            )}
          </span>
          {demo && <span className="shrink-0 text-xs text-warning">{t('common.demo')}</span>}
          {answering && <span className="sr-only">, {t('shell.tabAnswering')}</span>}
        </button>
      </Tooltip>
      {answering && (
        <span className="absolute right-3 size-2 rounded-full bg-accent group-focus-within:hidden group-hover:hidden" />
      )}
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
          active && !answering
            ? 'opacity-100'
            : 'opacity-0 group-focus-within:opacity-100 group-hover:opacity-100',
        )}
      >
        <X className="size-3.5" aria-hidden />
      </button>
    </div>
  )
}

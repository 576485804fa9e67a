import '../../i18n/laterTexts'
import X from 'lucide-react/icons/x'
import { useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp, useAppStore } from '../../store/useApp'
import { classes } from '../../ui/classes'
import { IconButton } from '../../ui/IconButton'
import { useEscape } from '../../ui/useEscape'
import { selectIsAnswering } from '../chat/selectors'
import { TooLong } from '../chat/TooLong'
import { Composer } from '../composer/Composer'
import { ModelPicker } from '../models/ModelPicker'
import { LinkTarget } from '../shell/LinkTarget'
import { signals } from '../shell/signals'
import { QuickActions } from './QuickActions'
import { QuickThread } from './QuickThread'
import { useMainForSettings } from './useMainForSettings'
import { useWindowHeight } from './useWindowHeight'

/** The quick question: one field, and below it what was asked and answered. The window is as high as all that. */
export function QuickScreen() {
  const { t } = useTranslation()
  const store = useAppStore()
  const id = useApp((state) => state.activeTab)
  const answering = useApp((state) => state.activeTab !== null && selectIsAnswering(state, state.activeTab))
  const asked = useApp((state) => (state.threads[state.activeTab ?? '']?.messages.length ?? 0) > 0)
  const head = useRef<HTMLDivElement>(null)
  const thread = useRef<HTMLDivElement>(null)
  const foot = useRef<HTMLDivElement>(null)
  useMainForSettings()
  const resize = useCallback((height: number) => void store.getState().resizeQuick(height), [store])
  useWindowHeight([head, thread, foot], resize)
  // Escape stops a running answer first, which is the composer's.
  useEscape(() => void store.getState().dismissQuick(), !answering)

  useEffect(() => {
    const { beginQuick } = store.getState()
    void beginQuick(false).then(() => signals.emit('focus-composer', store.getState().activeTab))
    const undo = signals.on('new-quick-question', () => {
      void beginQuick(true).then(() => signals.emit('focus-composer', store.getState().activeTab))
    })
    return undo
  }, [store])

  return (
    <main data-testid="quick" className="flex h-full flex-col border border-line-strong bg-bg">
      <h1 className="sr-only">{t('quick.settings.title')}</h1>
      {/* Above the field there is nothing but the edge of the window. */}
      <div ref={head} data-menus="below" className={classes('shrink-0', asked && 'border-b border-line')}>
        {/* There is no frame to take hold of, so the edge above the field is it. */}
        <div className="flex [-webkit-app-region:drag] items-center gap-2 px-4 pt-2 pb-1">
          <div className="-ml-2 min-w-0 [-webkit-app-region:no-drag]">
            {id !== null && <ModelPicker conversationId={id} />}
          </div>
          <IconButton
            label={t('common.close')}
            keys="Esc"
            size="small"
            data-testid="quick-close"
            className="-mr-1.5 ml-auto [-webkit-app-region:no-drag]"
            onClick={() => void store.getState().dismissQuick()}
          >
            <X className="size-4" aria-hidden />
          </IconButton>
        </div>
        {id !== null && <Composer conversationId={id} />}
      </div>
      {id !== null && asked && (
        <>
          <QuickThread conversationId={id} inner={thread} />
          <div ref={foot} className="shrink-0">
            <QuickActions conversationId={id} />
          </div>
        </>
      )}
      <TooLong />
      <LinkTarget />
    </main>
  )
}

import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp, useAppStore } from '../../store/useApp'
import { loaded } from '../../ui/loaded'
import { useEscape } from '../../ui/useEscape'
import { AttachButton } from '../attachments/AttachButton'
import { DropNote } from '../attachments/DropNote'
import { pastedFiles } from '../attachments/transfer'
import { useAttaching } from '../attachments/useAttaching'
import { useFileDrop } from '../attachments/useFileDrop'
import { selectIsAnswering } from '../chat/selectors'
import { ConnectionBanner } from '../connection/ConnectionBanner'
import { ComposerHint } from './ComposerHint'
import { SendButtons } from './SendButtons'
import { useDraft } from './useDraft'
import { useDraftSaving } from './useDraftSaving'
import { useFieldKeys } from './useFieldKeys'
import { useFocusRequests } from './useFocusRequests'
import { useSending } from './useSending'

// Most chats begin without files, without anything that waits and far from any limit.
const FileChips = loaded(async () => (await import('../attachments/FileChips')).FileChips)
const QueuedMessages = loaded(async () => (await import('./QueuedMessages')).QueuedMessages)
const ContextMeter = loaded(async () => (await import('./ContextMeter')).ContextMeter)

/** Where a message is written. One per conversation: another conversation is another field with its own draft. */
export function Composer({ conversationId }: { conversationId: string }) {
  return <ComposerField key={conversationId} conversationId={conversationId} />
}

function ComposerField({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation()
  const store = useAppStore()
  const field = useRef<HTMLTextAreaElement>(null)
  const answering = useApp((state) => selectIsAnswering(state, conversationId))
  const hasFiles = useApp((state) => (state.files[conversationId]?.length ?? 0) > 0)
  const hasQueue = useApp((state) => (state.queues[conversationId]?.messages.length ?? 0) > 0)
  const hasMessages = useApp((state) => (state.threads[conversationId]?.messages.length ?? 0) > 0)
  const draft = useDraft(conversationId, field)
  const { note, submit, clearNote, noteTooManyFiles } = useSending(conversationId, draft)
  const attach = useAttaching(conversationId, noteTooManyFiles)
  const dragging = useFileDrop((files) => {
    attach(files)
    field.current?.focus()
  })
  useFocusRequests(field, answering)
  useDraftSaving(field)

  const filled = draft.filled || hasFiles
  const stop = (): void => void store.getState().stopAll(conversationId)
  useEscape(stop, answering)
  useFieldKeys(field, { onSend: submit, onCompositionEnd: draft.onCompositionEnd })

  return (
    <div className="mx-auto w-full max-w-reading px-4 pb-2 [anchor-name:--composer]">
      <ConnectionBanner conversationId={conversationId} />
      {hasQueue && <QueuedMessages conversationId={conversationId} />}
      <div className="rounded-2xl border border-line bg-raised p-1.5 focus-within:border-line-strong">
        <div
          role="presentation"
          className="flex items-end gap-1"
          onClick={(event) => event.target === event.currentTarget && field.current?.focus()}
        >
          <AttachButton
            onFiles={(files) => {
              clearNote()
              attach(files)
              field.current?.focus()
            }}
          />
          <textarea
            ref={field}
            data-testid="composer"
            aria-label={t('composer.label')}
            aria-describedby="composer-hint"
            placeholder={answering ? t('composer.placeholderQueue') : t('composer.placeholder')}
            rows={1}
            className="field-sizing-content max-h-[40dvh] min-h-9 grow resize-none bg-transparent px-1.5 py-1.5 text-base leading-normal outline-none"
            onInput={() => {
              draft.onInput()
              clearNote()
            }}
            onPaste={(event) => {
              const files = pastedFiles(event.clipboardData)
              if (files.length === 0) return
              event.preventDefault()
              attach(files)
            }}
          />
          <SendButtons
            answering={answering}
            filled={filled}
            onSend={() => {
              submit()
              field.current?.focus()
            }}
            onStop={stop}
          />
        </div>
        {hasFiles && <FileChips conversationId={conversationId} onRemoved={() => field.current?.focus()} />}
      </div>
      {/* The hint keeps its place in the middle, whether or not there is anything to measure yet. */}
      <div className="@container mt-1.5">
        <div className="flex items-center justify-center gap-3 px-2 @lg:grid @lg:grid-cols-[1fr_auto_1fr]">
          <span className="hidden @lg:block" />
          <ComposerHint id="composer-hint" note={note} answering={answering} filled={filled} />
          {hasMessages && <ContextMeter conversationId={conversationId} answering={answering} />}
        </div>
      </div>
      {dragging && <DropNote />}
    </div>
  )
}

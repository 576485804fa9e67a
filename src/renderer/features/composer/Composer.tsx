import { useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp, useAppStore } from '../../store/useApp'
import { classes } from '../../ui/classes'
import { loaded } from '../../ui/loaded'
import { useAfterStart } from '../../ui/useAfterStart'
import { useEscape } from '../../ui/useEscape'
import { AttachButton } from '../attachments/AttachButton'
import { DropNote } from '../attachments/DropNote'
import { useAttaching } from '../attachments/useAttaching'
import { useFileDrop } from '../attachments/useFileDrop'
import { selectIsAnswering } from '../chat/selectors'
import { ConnectionBanner } from '../connection/ConnectionBanner'
import { ComposerHint } from './ComposerHint'
import { useCompletions } from './menus/useCompletions'
import { MessageField } from './MessageField'
import { usePasting } from './paste/usePasting'
import { SendButtons } from './SendButtons'
import { useDraft } from './useDraft'
import { useDraftSaving } from './useDraftSaving'
import { useEditLast } from './useEditLast'
import { useFocusRequests } from './useFocusRequests'
import { useSending } from './useSending'

// Most chats begin without files, without anything that waits and far from any limit.
const FileChips = loaded(async () => (await import('../attachments/FileChips')).FileChips)
const QueuedMessages = loaded(async () => (await import('./QueuedMessages')).QueuedMessages)
const MentionChips = loaded(async () => (await import('./mentions/MentionChips')).MentionChips)
const ContextMeter = loaded(async () => (await import('./ContextMeter')).ContextMeter)

/** Where a message is written. One per conversation: another conversation is another field with its own draft. */
export function Composer({ conversationId }: { conversationId: string }) {
  return <ComposerField key={conversationId} conversationId={conversationId} />
}

function ComposerField({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation()
  const store = useAppStore()
  const field = useRef<HTMLTextAreaElement>(null)
  const hintId = useId()
  const answering = useApp((state) => selectIsAnswering(state, conversationId))
  // Of several panes: Escape, files dropped somewhere in the window and the place of passing messages are its own.
  const active = useApp((state) => state.activeTab === conversationId)
  const hasFiles = useApp((state) => (state.files[conversationId]?.length ?? 0) > 0)
  const hasQueue = useApp((state) => (state.queues[conversationId]?.messages.length ?? 0) > 0)
  const hasMessages = useApp((state) => (state.threads[conversationId]?.messages.length ?? 0) > 0)
  // A draft that is there again at a start should not have its tokens counted before the first key.
  const started = useAfterStart()
  const hasMentions = useApp((state) => (state.mentions[conversationId]?.length ?? 0) > 0)
  const draft = useDraft(conversationId, field)
  const { note, submit, clearNote, noteApplied, noteTooManyFiles } = useSending(conversationId, draft)
  const attach = useAttaching(conversationId, noteTooManyFiles)
  const dragging = useFileDrop((files) => {
    attach(files)
    field.current?.focus()
  }, active)
  useFocusRequests(field, answering, conversationId)
  useDraftSaving(field)

  const filled = draft.filled || hasFiles
  const stop = (): void => void store.getState().stopAll(conversationId)
  useEscape(stop, answering && active)
  const pasting = usePasting(attach)
  const editLast = useEditLast(conversationId)
  const completions = useCompletions(conversationId, field, noteApplied)
  const send = (): void => {
    if (completions.isPicking()) completions.pick()
    else if (completions.settle()) submit()
  }

  return (
    <div className={classes('mx-auto w-full max-w-reading px-4 pb-2', active && '[anchor-name:--composer]')}>
      <ConnectionBanner conversationId={conversationId} />
      {hasQueue && <QueuedMessages conversationId={conversationId} />}
      <div className="relative rounded-2xl border border-line bg-raised p-1.5 focus-within:border-line-strong">
        {completions.menus}
        {hasMentions && (
          <MentionChips conversationId={conversationId} onRemoved={() => field.current?.focus()} />
        )}
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
          <MessageField
            field={field}
            keys={{
              onSend: send,
              onCompositionEnd: draft.onCompositionEnd,
              isPicking: completions.isPicking,
            }}
            data-testid="composer"
            aria-label={t('composer.label')}
            aria-describedby={hintId}
            placeholder={answering ? t('composer.placeholderQueue') : t('composer.placeholder')}
            className="max-h-[40dvh] min-h-9 bg-transparent px-1.5 py-1.5 text-base leading-normal outline-none"
            onInput={() => {
              draft.onInput()
              clearNote()
            }}
            onKeyDown={(event) => {
              pasting.onKeyDown(event)
              editLast(event)
            }}
            onPaste={pasting.onPaste}
          />
          <SendButtons
            conversationId={conversationId}
            answering={answering}
            filled={filled}
            onSend={() => {
              if (completions.settle()) submit()
              field.current?.focus()
            }}
            onStop={stop}
          />
        </div>
        {hasFiles && (
          <FileChips conversationId={conversationId} field={field} onRemoved={() => field.current?.focus()} />
        )}
      </div>
      {/* The hint keeps its place in the middle, whether or not there is anything to measure yet. */}
      <div className="@container mt-1.5">
        <div className="flex items-center justify-center gap-3 px-2 @lg:grid @lg:grid-cols-[1fr_auto_1fr]">
          <span className="hidden @lg:block" />
          <ComposerHint
            conversationId={conversationId}
            id={hintId}
            note={note}
            answering={answering}
            filled={filled}
          />
          {started && (hasMessages || filled) && (
            <ContextMeter conversationId={conversationId} answering={answering} />
          )}
        </div>
      </div>
      {dragging && <DropNote />}
    </div>
  )
}

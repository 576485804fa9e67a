import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp, useAppStore } from '../../store/useApp'
import { useEscape } from '../../ui/useEscape'
import { selectStreamingAnswer } from '../chat/selectors'
import { ConnectionBanner } from '../connection/ConnectionBanner'
import { ComposerHint } from './ComposerHint'
import { listenForKeys } from './listenForKeys'
import { SendButton } from './SendButton'
import { useDraft } from './useDraft'
import { useFocusRequests } from './useFocusRequests'
import { useSending } from './useSending'

/** Where a message is written. One per conversation: another conversation is another field with its own draft. */
export function Composer({ conversationId }: { conversationId: string }) {
  return <ComposerField key={conversationId} conversationId={conversationId} />
}

function ComposerField({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation()
  const store = useAppStore()
  const field = useRef<HTMLTextAreaElement>(null)
  const answerId = useApp((state) => selectStreamingAnswer(state, conversationId)?.id ?? null)
  const draft = useDraft(conversationId, field)
  const { note, submit, clearNote } = useSending(conversationId, draft)
  useFocusRequests(field)

  const stop = (): void => {
    const answer = selectStreamingAnswer(store.getState(), conversationId)
    if (answer) void store.getState().stop(answer.id)
  }
  useEscape(stop, answerId !== null)
  const handlers = { onSend: submit, onCompositionEnd: draft.onCompositionEnd }
  const latest = useRef(handlers)
  useEffect(() => void (latest.current = handlers))
  useEffect(() => {
    if (field.current === null) return
    return listenForKeys(field.current, {
      onSend: () => latest.current.onSend(),
      onCompositionEnd: () => latest.current.onCompositionEnd(),
    })
  }, [])

  return (
    <div className="mx-auto w-full max-w-reading px-4 pb-2">
      <ConnectionBanner />
      <div
        role="presentation"
        className="flex items-end gap-1 rounded-2xl border border-line bg-raised p-1.5 focus-within:border-line-strong"
        onClick={(event) => event.target === event.currentTarget && field.current?.focus()}
      >
        <textarea
          ref={field}
          data-testid="composer"
          aria-label={t('composer.label')}
          aria-describedby="composer-hint"
          placeholder={t('composer.placeholder')}
          rows={1}
          className="field-sizing-content max-h-[40dvh] min-h-9 grow resize-none bg-transparent px-2.5 py-1.5 text-base leading-normal outline-none"
          onInput={() => {
            draft.onInput()
            clearNote()
          }}
        />
        <SendButton
          answering={answerId !== null}
          disabled={!draft.filled}
          onSend={() => {
            submit()
            field.current?.focus()
          }}
          onStop={stop}
        />
      </div>
      <ComposerHint id="composer-hint" note={note} answering={answerId !== null} />
    </div>
  )
}

import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'

type SystemPromptDialogProps = {
  conversationId: string
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** The contract's limit, in characters. */
const maxLength = 200_000

/** Shows and changes the instructions of a conversation. Nothing is kept until Save. */
export function SystemPromptDialog({ conversationId, open, onOpenChange }: SystemPromptDialogProps) {
  const { t } = useTranslation()
  const field = useRef<HTMLTextAreaElement>(null)
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('chat.systemPrompt')}
      description={t('chat.systemPromptText')}
      initialFocus={field}
      className="max-w-xl"
    >
      <PromptForm conversationId={conversationId} field={field} onDone={() => onOpenChange(false)} />
    </Dialog>
  )
}

type PromptFormProps = {
  conversationId: string
  field: React.RefObject<HTMLTextAreaElement | null>
  onDone: () => void
}

/** Mounted with each opening, so that it starts from what is stored. */
function PromptForm({ conversationId, field, onDone }: PromptFormProps) {
  const { t } = useTranslation()
  const stored = useApp((state) => state.conversations[conversationId]?.systemPrompt ?? '')
  const setSystemPrompt = useApp((state) => state.setSystemPrompt)
  const [text, setText] = useState(stored)
  const save = (): void => {
    if (text !== stored) void setSystemPrompt(conversationId, text)
    onDone()
  }
  return (
    <form
      className="flex flex-col gap-4 p-0.5"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <textarea
        ref={field}
        value={text}
        maxLength={maxLength}
        rows={9}
        aria-label={t('chat.systemPrompt')}
        placeholder={t('chat.systemPromptHint')}
        onChange={(event) => setText(event.target.value)}
        className="w-full resize-none rounded-lg border border-line bg-bg p-3 text-sm"
      />
      <div className="flex justify-end gap-2">
        <Button onClick={onDone}>{t('common.cancel')}</Button>
        <Button type="submit" variant="primary">
          {t('common.save')}
        </Button>
      </div>
    </form>
  )
}

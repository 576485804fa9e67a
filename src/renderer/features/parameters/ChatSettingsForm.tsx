import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Conversation } from '@shared/model/conversation'
import { useAttempt } from '../../errors/useAttempt'
import { selectRefused } from '../../store/modelSettingsSlice'
import { useApp, useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { classes } from '../../ui/classes'
import { aboveFooter, FormFooter } from '../../ui/FormFooter'
import { shortModelName } from '../../ui/modelName'
import { TextArea } from '../../ui/TextArea'
import { PresetBar, type PresetParts } from '../presets/PresetBar'
import { changesOf, draftOf } from './chatDraft'
import { FitField } from './FitField'
import { focusInvalid } from './focusInvalid'
import { ParameterForm } from './ParameterForm'

type ChatSettingsFormProps = {
  conversation: Conversation
  /** The system prompt, which gets the focus when the dialog opens. */
  field: RefObject<HTMLTextAreaElement | null>
  onDirty: (dirty: boolean) => void
  onCancel: () => void
  onSaved: () => void
}

/** The contract's limit, in characters. */
const maxLength = 200_000

/** A conversation's settings as one form, mounted with each opening, so that it starts from what is stored. */
export function ChatSettingsForm({ conversation, field, onDirty, onCancel, onSaved }: ChatSettingsFormProps) {
  const { t } = useTranslation()
  const store = useAppStore()
  const attempt = useAttempt()
  const form = useRef<HTMLFormElement>(null)
  const [draft, setDraft] = useState(() => draftOf(conversation))
  const [invalid, setInvalid] = useState(false)
  const defaults = useApp((state) => state.settings.defaultParameters)
  const model = draft.model ?? conversation.model
  const refused = useApp((state) => selectRefused(state, model))
  useEffect(() => void store.getState().loadModelSettings(), [store])
  const changes = changesOf(conversation, draft)
  const dirty = invalid || Object.keys(changes).length > 0
  useEffect(() => onDirty(dirty), [dirty, onDirty])

  const change = (part: Partial<typeof draft>): void => setDraft((before) => ({ ...before, ...part }))
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (invalid) return focusInvalid(form.current)
    if (await attempt.run(() => store.getState().saveChatSettings(conversation.id, changes))) onSaved()
  }
  const parts: PresetParts = { systemPrompt: draft.systemPrompt, model, parameters: draft.parameters }
  return (
    <form
      ref={form}
      noValidate
      className={classes('flex flex-col gap-5', aboveFooter)}
      onSubmit={(event) => void save(event)}
    >
      <PresetBar
        parts={parts}
        onApply={(given) =>
          change({ ...given, model: given.model === conversation.model ? null : given.model })
        }
      />
      <TextArea
        ref={field}
        label={t('parameters.chat.systemPrompt')}
        hint={t('parameters.chat.systemPromptText')}
        placeholder={t('parameters.chat.systemPromptHint')}
        value={draft.systemPrompt}
        onValueChange={(systemPrompt) => change({ systemPrompt })}
        maxLength={maxLength}
        rows={6}
        data-testid="system-prompt"
      />
      {draft.model !== null && (
        <div className="flex flex-wrap items-center justify-between gap-2 text-sm">
          <p>{t('parameters.chat.model', { model: shortModelName(draft.model) })}</p>
          <Button size="small" onClick={() => change({ model: null })}>
            {t('parameters.chat.keepModel')}
          </Button>
        </div>
      )}
      <fieldset>
        <legend className="text-sm font-semibold">{t('parameters.chat.parameters')}</legend>
        <ParameterForm
          value={draft.parameters}
          inherited={defaults}
          model={model}
          refused={refused}
          onChange={(parameters) => change({ parameters })}
          onInvalid={setInvalid}
        />
      </fieldset>
      <FitField
        value={draft.fit}
        onChange={(fit) => change({ fit })}
        model={model}
        conversationId={conversation.id}
      />
      <FormFooter
        attempt={attempt}
        saveLabel={t('common.save')}
        saveTestId="chat-settings-save"
        onCancel={onCancel}
      />
    </form>
  )
}

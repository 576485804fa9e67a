import Star from 'lucide-react/icons/star'
import { type RefObject, useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { describeModel } from '@shared/model/modelId'
import { selectConnectionOf, selectModels } from '../../../store/connectionSelectors'
import { useApp, useAppStore } from '../../../store/useApp'
import { ProviderMark } from '../../../ui/ProviderMark'
import { pickableModels } from '../../models/pickableModels'
import { providerName } from '../../models/providers'
import { type CompletionHandle, CompletionList } from './CompletionList'
import { matchModels } from './matchModels'
import type { Trigger } from './trigger'

/** As many as anybody looks through; more letters find the rest. */
const most = 50

type ModelCompletionsProps = {
  conversationId: string
  trigger: Trigger
  field: RefObject<HTMLTextAreaElement | null>
  handle: RefObject<CompletionHandle | null>
  onPick: (id: string, trigger: Trigger) => void
  onDismiss: () => void
}

/** The models that a message can be sent to this once, the favourites first. */
export function ModelCompletions(props: ModelCompletionsProps) {
  const { conversationId, trigger, field, handle, onPick, onDismiss } = props
  const { t } = useTranslation()
  const store = useAppStore()
  const ids = useApp((state) => selectModels(state, conversationId).ids)
  const known = useApp((state) => state.modelSettings)
  const connectionId = useApp((state) => selectConnectionOf(state, conversationId)?.id ?? null)
  useEffect(() => {
    void store.getState().loadModelSettings()
    if (connectionId !== null) void store.getState().loadModels(connectionId)
  }, [connectionId, store])
  const found = useMemo(
    () => matchModels(pickableModels(ids, known, null), trigger.query).slice(0, most),
    [ids, known, trigger.query],
  )
  if (found.length === 0) return null
  return (
    <CompletionList
      label={t('composer.mentionList')}
      items={found}
      keyOf={(id) => id}
      onPick={(id) => onPick(id, trigger)}
      onDismiss={onDismiss}
      field={field}
      handle={handle}
      testId="mention-menu"
    >
      {(id) => {
        const { name, provider } = describeModel(id)
        return (
          <>
            <ProviderMark modelId={id} />
            <span className="min-w-0 grow truncate" data-model-id={id}>
              {name}
            </span>
            {known?.[id]?.favourite && (
              <Star
                className="size-3.5 shrink-0 fill-current text-accent"
                aria-label={t('composer.favourite')}
              />
            )}
            <span className="shrink-0 text-xs text-muted">{providerName(provider)}</span>
          </>
        )
      }}
    </CompletionList>
  )
}

import { ok, type Result } from '@shared/appError'
import type { Conversation } from '@shared/model/conversation'
import type { ContextMeasure } from '@shared/model/fit'
import type { History } from '../../history/history'
import { contextWindowOf } from './contextWindow'
import { measureFit } from './fitPrompt'

/** How full the context of the conversation's model is with the shown branch; null while there is no model. */
export async function measureConversation(
  { model, systemPrompt, activeLeafId }: Conversation,
  maxTokens: number | undefined,
  history: Pick<History, 'promptPath' | 'getModelSettings'>,
): Promise<Result<ContextMeasure | null>> {
  if (model === null) return ok(null)
  const path = activeLeafId === null ? ok([]) : await history.promptPath({ messageId: activeLeafId })
  if (!path.ok) return path
  const settings = await history.getModelSettings({ model })
  if (!settings.ok) return settings
  const window = contextWindowOf(model, settings.value)
  const { measure } = await measureFit({
    model,
    systemPrompt,
    path: path.value,
    extraTokens: 0,
    standInTokens: 0,
    window,
    maxTokens,
  })
  return ok(measure)
}

import { ok, type Result } from '@shared/appError'
import type { Conversation } from '@shared/model/conversation'
import type { ContextMeasure } from '@shared/model/fit'
import type { Message } from '@shared/model/message'
import type { History } from '../../history/history'
import { contextWindowOf } from './contextWindow'
import { type FitInput, measureFit } from './fitPrompt'
import { lastCounted } from './weighMessages'

/** Messages among which the last answer that the gateway counted nearly always is. */
const latest = 20

/** How full the context of the conversation's model is with the shown branch; null while there is no model. */
export async function measureConversation(
  conversation: Conversation,
  maxTokens: number | undefined,
  history: Pick<History, 'promptPath' | 'messagePage' | 'getModelSettings'>,
): Promise<Result<ContextMeasure | null>> {
  const { model, systemPrompt, activeLeafId } = conversation
  if (model === null) return ok(null)
  const settings = await history.getModelSettings({ model })
  if (!settings.ok) return settings
  const window = contextWindowOf(model, settings.value)
  const measure = async (path: readonly Message[]): Promise<ContextMeasure> => {
    const input: FitInput = { model, systemPrompt, path, extraTokens: 0, standInTokens: 0, window, maxTokens }
    return (await measureFit(input)).measure
  }
  if (activeLeafId === null) return ok(await measure([]))

  // Ten thousand messages are not read after every answer only to see what its counts say already.
  const end = await history.messagePage({ conversationId: conversation.id, before: null, limit: latest })
  if (!end.ok) return end
  if (!end.value.hasOlder || lastCounted(end.value.messages) !== null) {
    const measured = await measure(end.value.messages)
    if (!end.value.hasOlder || measured.overflowing === 0) return ok(measured)
  }
  const path = await history.promptPath({ messageId: activeLeafId })
  return path.ok ? ok(await measure(path.value)) : path
}

import { join } from 'node:path'
import type { Result } from '@shared/appError'
import { createInProcessHistory } from '@main/history/inProcessHistory'
import type { Age, Past } from './content/content'

const hour = 60 * 60 * 1000

/**
 * Writes conversations into the history of an app that has not started yet, through the history's own operations. They
 * were last changed in the order given, so that the first stands on top.
 * @param opened places in `past` of the conversations that are open as tabs; the last one is shown
 */
export async function seedHistory(
  userData: string,
  past: readonly Past[],
  opened: readonly number[],
): Promise<void> {
  let clock = 0
  const history = must(createInProcessHistory(join(userData, 'history.db'), { now: () => clock }))
  const ids: string[] = []
  for (const [index, { age, title, model, question, answer }] of past.entries()) {
    clock = momentOf(age, index)
    const { id } = must(await history.createConversation({ model }))
    const begun = must(
      await history.beginTurn({ conversationId: id, text: question, model, connectionId: 'default', title }),
    )
    must(
      await history.finishAnswer({
        answerId: begun.answer.id,
        content: answer,
        reasoning: '',
        status: 'complete',
        finishReason: 'stop',
        usage: tokensOf(question, answer),
        error: null,
      }),
    )
    ids.push(id)
  }
  const tabs = opened.flatMap((index) => ids[index] ?? [])
  must(await history.saveTabs({ conversationIds: tabs, activeId: tabs.at(-1) ?? null }))
  must(await history.close())
}

/** A moment of the group, earlier the farther down the list; told from midnight, because the groups are. */
function momentOf(age: Age, index: number): number {
  const midnight = new Date().setHours(0, 0, 0, 0)
  if (age === 'today') return Math.max(midnight, Date.now() - 60_000) - index
  return midnight - (age === 'yesterday' ? 2 : 48) * hour - index
}

function tokensOf(question: string, answer: string): { inputTokens: number; outputTokens: number } {
  return { inputTokens: Math.ceil(question.length / 2), outputTokens: Math.ceil(answer.length / 2) }
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  return result.value
}

import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Result } from '@shared/appError'
import type { History } from '@main/history/history'
import { createInProcessHistory } from '@main/history/inProcessHistory'
import { temporaryFolder } from './temporaryFolder'

/** A real history in a file of its own, closed with the test. */
export function testHistory(path = join(temporaryFolder(), 'history.db')): History {
  const opened = createInProcessHistory(path)
  if (!opened.ok) throw new Error(opened.error.message)
  onTestFinished(async () => void (await opened.value.close()))
  return opened.value
}

/** The value of a call that has to succeed in this test. */
export async function value<T>(result: Promise<Result<T>> | Result<T>): Promise<T> {
  const settled = await result
  if (!settled.ok) throw new Error(`${settled.error.code}: ${settled.error.message}`)
  return settled.value
}

export const model = 'openai/gpt-5.2'

/** A conversation with a model, as the window creates it. */
export async function aConversation(history: History): Promise<string> {
  return (await value(history.createConversation({ model }))).id
}

/** An empty answer that streams, with its question. */
export async function aTurn(history: History, conversationId?: string) {
  return value(
    history.beginTurn({
      conversationId: conversationId ?? (await aConversation(history)),
      text: '질문',
      title: '질문',
      model,
      connectionId: 'default',
    }),
  )
}

export const diskFull: Result<never> = {
  ok: false,
  error: { code: 'disk-full', message: 'the disk is full' },
}

import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Result } from '@shared/appError'
import type { History } from '@main/history/history'
import { operations } from '@main/history/operations'
import type { AskedAnswer } from '@main/history/turns'
import { createInProcessHistory } from '@main/history/inProcessHistory'
import { temporaryFolder } from './temporaryFolder'

/**
 * A real history in a file of its own, closed with the test. It has every operation as a property of its own, so that a test
 * can put another one in the place of some.
 */
export function testHistory(path = join(temporaryFolder(), 'history.db')): History {
  const opened = createInProcessHistory(path)
  if (!opened.ok) throw new Error(opened.error.message)
  onTestFinished(async () => void (await opened.value.close()))
  const names = [...Object.keys(operations), 'close'] as (keyof History)[]
  return Object.fromEntries(names.map((name) => [name, opened.value[name]])) as History
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
  return (await value(history.createConversation(freshConversation))).id
}

export const freshConversation = { model, connectionId: null, fit: { kind: 'ask' } } as const

/** One answer by the usual model. */
export const asked: AskedAnswer = {
  model,
  connectionId: 'default',
  parameters: {},
  origin: 'send',
  comparisonId: null,
  omission: null,
}

/** An empty answer that streams, with its question. */
export async function aTurn(history: History, conversationId?: string) {
  const turn = await value(
    history.beginTurn({
      conversationId: conversationId ?? (await aConversation(history)),
      text: '질문',
      attachments: [],
      title: '질문',
      answers: [asked],
      queuedId: null,
    }),
  )
  const [answer] = turn.answers
  if (answer === undefined || turn.message === null) throw new Error('a turn without an answer')
  return { ...turn, answer, message: turn.message }
}

export const diskFull: Result<never> = {
  ok: false,
  error: { code: 'disk-full', message: 'the disk is full' },
}

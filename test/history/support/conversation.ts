import type { AttachmentRef } from '@shared/model/attachment'
import { noTiming } from '@shared/model/usage'
import { saveAttachment } from '@main/history/attachments'
import { createConversation } from '@main/history/conversations'
import type { WritableDb } from '@main/history/database/db'
import { finishAnswer } from '@main/history/finishAnswer'
import { type AskedAnswer, beginTurn } from '@main/history/turns'

export const model = 'openai/gpt-5.5'

/** An ID that nothing has. */
export const nobody = '00000000-0000-7000-8000-000000000000'

export const asked: AskedAnswer = {
  model,
  connectionId: 'default',
  parameters: {},
  origin: 'send',
  comparisonId: null,
  omission: null,
}

/** What is added to an answer's text when it ends well. */
export const done = {
  content: '',
  reasoning: '',
  status: 'complete',
  finishReason: 'stop',
  usage: null,
  timing: noTiming,
  error: null,
} as const

export const newConversation = { model, connectionId: null, fit: { kind: 'ask' } } as const

/** A new conversation's id. */
export function aConversation(db: WritableDb, at = 1): string {
  return createConversation(db, newConversation, at).id
}

/** What is sent with one model and nothing attached. */
export function aQuestion(conversationId: string, text = 'hello') {
  return { conversationId, text, attachments: [], title: text, answers: [asked], queuedId: null }
}

/** A turn whose answer is still streaming. */
export function aTurn(db: WritableDb, conversationId: string, text = 'hello', at = 2) {
  return oneAnswer(beginTurn(db, aQuestion(conversationId, text), at))
}

/** A turn that is over; its answer repeats the question. */
export function aFinishedTurn(db: WritableDb, conversationId: string, text = 'hello', at = 2) {
  const { message, answer } = aTurn(db, conversationId, text, at)
  return { message, answer: finishAnswer(db, { ...done, answerId: answer.id, content: text }, at) }
}

/** The question and the one answer of a turn that has both. */
export function oneAnswer({ conversation, message, answers, variants }: ReturnType<typeof beginTurn>) {
  const [answer] = answers
  if (message === null || answer === undefined) throw new Error('not a turn with a question')
  return { conversation, message, answer, variants }
}

/** A text file that the history knows, to be attached. */
export function anAttachment(db: WritableDb, letter: string, name = `${letter}.txt`): AttachmentRef {
  const hash = letter.repeat(64)
  saveAttachment(
    db,
    {
      hash,
      kind: 'text',
      mime: 'text/plain',
      byteSize: 10,
      width: null,
      height: null,
      characters: 7,
      preparedMime: null,
    },
    1,
  )
  return { hash, name }
}

/** The same as a message carries it. */
export function attached({ hash, name }: AttachmentRef) {
  return {
    hash,
    name,
    kind: 'text',
    mime: 'text/plain',
    byteSize: 10,
    width: null,
    height: null,
    characters: 7,
  }
}

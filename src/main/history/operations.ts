import { ok, fail, type Result } from '@shared/appError'
import {
  createConversation,
  deleteConversation,
  findEmptyConversation,
  getConversation,
  listConversations,
  purgeDeleted,
  renameConversation,
  restoreConversation,
  setModel,
  setSystemPrompt,
} from './conversations'
import type { ReadableDb, WritableDb } from './database/db'
import { toAppError } from './database/historyFailure'
import { appendToAnswers, recoverInterrupted } from './messageChunks'
import { getAnswer, getMessage, messagePage, promptPath } from './messages'
import { getModelList, saveModelList } from './modelLists'
import { getTabs, saveTabs } from './openTabs'
import { beginRetry, beginTurn, finishAnswer } from './turns'

/**
 * Every operation of the history, once. Each is a function of the handle, one input, and the time in milliseconds since
 * 1970; what it returns has to survive a structured clone. Expected failures are thrown as `HistoryFailure`.
 *
 * Importing this table does not load SQLite, so main can derive its client from it.
 */
export const readOperations = {
  listConversations,
  getConversation,
  findEmptyConversation,
  getMessage,
  getAnswer,
  messagePage,
  promptPath,
  getTabs,
  getModelList,
} satisfies Record<string, (db: ReadableDb, ...rest: never[]) => unknown>

export const writeOperations = {
  createConversation,
  renameConversation,
  setModel,
  setSystemPrompt,
  deleteConversation,
  restoreConversation,
  purgeDeleted,
  beginTurn,
  beginRetry,
  appendToAnswers,
  finishAnswer,
  recoverInterrupted,
  saveTabs,
  saveModelList,
} satisfies Record<string, (db: WritableDb, ...rest: never[]) => unknown>

export const operations = { ...readOperations, ...writeOperations }

export type Operations = typeof operations
export type OperationName = keyof Operations

/** Narrows a name from outside; inherited names (`toString`, `__proto__`) are no operations. */
export function isOperationName(name: string): name is OperationName {
  return Object.hasOwn(operations, name)
}

/** Runs one operation. Whatever it throws comes back as data. */
export function runOperation(db: WritableDb, name: string, input: unknown, at: number): Result<unknown> {
  if (!isOperationName(name)) return fail({ code: 'internal', message: `no such history operation: ${name}` })
  // Input and name belong together by the client's types; this is where a message forgets that.
  const operation = operations[name] as (db: WritableDb, input: unknown, at: number) => unknown
  try {
    return ok(operation(db, input, at))
  } catch (error) {
    return fail(toAppError(error))
  }
}

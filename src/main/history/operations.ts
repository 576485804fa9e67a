import { ok, fail, type Result } from '@shared/appError'
import { archivedBefore, conversationsOf, importedBefore } from '../library/import/importedBefore'
import { storeConversations } from '../library/storeConversation'
import { storeCalls, storeLibrary } from '../library/storeLibrary'
import { setOmission } from './answerDetails'
import { arrangeConversations } from './arrangeConversations'
import { forgetUnusedAttachments, getAttachment, knownAttachments, saveAttachment } from './attachments'
import { runningIn, showMessage } from './branches'
import { endCall, startCall } from './calls'
import {
  createConversation,
  deleteConversation,
  findEmptyConversation,
  getConversation,
  renameConversation,
  renewConversation,
  restoreConversation,
} from './conversations'
import { countOrder } from './countOrder'
import {
  applyPreset,
  forgetConnection,
  setConnection,
  setFit,
  setModel,
  setParameters,
  setSystemPrompt,
} from './conversationSettings'
import type { ReadableDb, WritableDb } from './database/db'
import { toAppError } from './database/historyFailure'
import { deleteFolder } from './deleteFolder'
import { deleteMessages, undeleteMessages } from './deletions'
import { getDraft, saveDraft } from './drafts'
import { finishAnswer } from './finishAnswer'
import { findMessages } from './findMessages'
import { createFolder, listFolders, moveFolder, updateFolder } from './folders'
import { forkConversation } from './forks'
import { appendToAnswers, recoverInterrupted } from './messageChunks'
import { getAnswer, getMessage, messagePage, promptPath } from './messages'
import { countHistory } from './historySize'
import { listConversations } from './listConversations'
import { getModelList, saveModelList } from './modelLists'
import { deleteModelSet, listModelSets, saveModelSet } from './modelSets'
import {
  getModelSettings,
  learnWindow,
  listModelSettings,
  refuseParameter,
  setHidden,
  updateModelSettings,
} from './modelSettings'
import { forgetTabWindow, getTabs, listTabWindows, saveTabs } from './openTabs'
import { addPresets, deletePreset, getPresets, listPresets, savePreset } from './presets'
import { purgeMessages, removeTrashed } from './purge'
import { editQueued, enqueue, getQueue, removeQueued } from './queuedMessages'
import { outline, shownPath } from './shownBranch'
import { forgetIndexed } from './searchQueue'
import { searchTitles } from './searchTitles'
import { getSummaries, saveSummary } from './summaries'
import { createTag, deleteTag, listTags, updateTag } from './tags'
import { beginTemporary, discardTemporary, keepTemporary } from './temporaryConversations'
import { beginAnswer, beginEdit, beginTurn } from './turns'
import { removeUnfinished } from './unfinished'
import { usageTotals } from './usage'
import { usageCalls } from './usageCalls'
import { variants } from './variants'

/**
 * Every operation of the history, once. Each is a function of the handle, one input, and the time in milliseconds since
 * 1970; what it returns has to survive a structured clone. Expected failures are thrown as `HistoryFailure`.
 *
 * Importing this table does not load SQLite, so main can derive its client from it.
 */
export const readOperations = {
  archivedBefore,
  conversationsOf,
  importedBefore,
  getAttachment,
  knownAttachments,
  countHistory,
  listConversations,
  listFolders,
  listTags,
  countOrder,
  searchTitles,
  getConversation,
  findEmptyConversation,
  getMessage,
  getAnswer,
  messagePage,
  promptPath,
  shownPath,
  outline,
  findMessages,
  variants,
  runningIn,
  getSummaries,
  getQueue,
  getDraft,
  getTabs,
  listTabWindows,
  getModelList,
  listModelSets,
  usageTotals,
  usageCalls,
  listPresets,
  getPresets,
  listModelSettings,
  getModelSettings,
} satisfies Record<string, (db: ReadableDb, ...rest: never[]) => unknown>

export const writeOperations = {
  storeConversations,
  removeUnfinished,
  storeLibrary,
  storeCalls,
  saveAttachment,
  forgetUnusedAttachments,
  createConversation,
  renewConversation,
  renameConversation,
  arrangeConversations,
  createFolder,
  updateFolder,
  moveFolder,
  deleteFolder,
  createTag,
  updateTag,
  deleteTag,
  setModel,
  setSystemPrompt,
  setParameters,
  setFit,
  setConnection,
  forgetConnection,
  applyPreset,
  deleteConversation,
  restoreConversation,
  removeTrashed,
  purgeMessages,
  beginTurn,
  beginEdit,
  beginAnswer,
  setOmission,
  appendToAnswers,
  finishAnswer,
  forgetIndexed,
  recoverInterrupted,
  showMessage,
  forkConversation,
  deleteMessages,
  undeleteMessages,
  enqueue,
  editQueued,
  removeQueued,
  saveDraft,
  saveSummary,
  startCall,
  endCall,
  saveTabs,
  forgetTabWindow,
  beginTemporary,
  keepTemporary,
  discardTemporary,
  saveModelList,
  saveModelSet,
  deleteModelSet,
  savePreset,
  deletePreset,
  addPresets,
  updateModelSettings,
  setHidden,
  learnWindow,
  refuseParameter,
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

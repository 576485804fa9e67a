import type { AppError } from '@shared/appError'
import type { WritableDb } from '../history/database/db'
import { notFound, toAppError } from '../history/database/historyFailure'
import { goOnUnfinished } from '../history/unfinished'
import { addMessages, replaceTexts, showLeaf } from './addMessages'
import {
  beginUnfinished,
  readStored,
  showFinished,
  type StoredState,
  takeOver,
  takeOverTitle,
} from './conversationRows'
import { importedAs, noteOrigins } from './importedOrigins'
import type { LibraryConversation } from './libraryConversation'

/*
 * The one way in for conversations that were not written here: our own archive, and other programs.
 */

/**
 * Conversations as JSON: a text crosses two threads by being copied, where a tree of objects would be taken apart and put
 * together again, on main's thread as well.
 */
export type PackedConversations = { json: string }

export function packConversations(conversations: readonly LibraryConversation[]): PackedConversations {
  return { json: JSON.stringify(conversations) }
}

export type StoredConversation = {
  /** What it is called here; for one that failed, what it would have been. */
  id: string
  /** `skipped`: all of it was here. `updated`: something was added, or came back out of the trash. */
  outcome: 'added' | 'updated' | 'skipped' | 'failed'
  /** Messages that were added, those of the steps before too. */
  messages: number
  /** Why it failed; null else. */
  error: AppError | null
  /** False after a step that others have to follow; see {@link StoreStep}. */
  isOver: boolean
}

/**
 * A part of one conversation that is too large to be stored in a moment: some of its messages, parents before children
 * over all parts, with the deletions of these. The rest of the conversation counts in the last step.
 */
export type StoreStep = {
  /** What came of the step before; null for the first one. */
  before: StoredConversation | null
  isLast: boolean
}

const wholeAtOnce: StoreStep = { before: null, isLast: true }

type From = 'archive' | 'elsewhere'

/**
 * Stores conversations, each in a transaction of its own; one that cannot be stored does not stop the others. Nothing
 * that is here is ever taken away, and storing the same twice changes nothing the second time:
 *
 * - from an `archive`, a conversation is the one with its ID, and takes over title, settings and place where the archive's
 *   is the newer one;
 * - from `elsewhere`, it is the one that was imported under the same origin. With the same fingerprint it is left alone;
 *   with another one, messages with new IDs are added and changed texts replaced. So importers have to derive the IDs of
 *   messages from what they are called there (UUIDv5).
 *
 * One in the trash comes back: somebody wants to have it. The time that others wait for the history follows the size of
 * what is given at once (`storeBatches.ts`). A larger conversation comes in steps: a new one is seen by nobody before the
 * last of them, and if that never comes, the next import of it goes on, or the next start clears it away
 * (`removeUnfinished`). One that is here already grows step by step.
 *
 * @throws for a full disk or a lost database, which the rest would meet as well.
 */
export function storeConversations(
  db: WritableDb,
  input: { from: From; packed: PackedConversations; step?: StoreStep },
  at: number,
): StoredConversation[] {
  const conversations = JSON.parse(input.packed.json) as LibraryConversation[]
  return conversations.map((conversation) => {
    try {
      return db.transaction(() => store(db, conversation, input.from, input.step ?? wholeAtOnce, at))
    } catch (cause) {
      const error = toAppError(cause)
      if (error.code !== 'internal' && error.code !== 'not-found') throw cause
      return { id: conversation.id, outcome: 'failed', messages: 0, error, isOver: true }
    }
  })
}

function store(
  db: WritableDb,
  given: LibraryConversation,
  from: From,
  step: StoreStep,
  at: number,
): StoredConversation {
  const imported = from === 'elsewhere' ? importedAs(db, given.origins) : null
  const id = imported?.id ?? given.id
  const there = readStored(db, id)
  if (there !== null && !there.isUnfinished) {
    return extend(
      db,
      { ...given, id },
      from,
      step,
      { ...there, isUnchanged: imported?.isUnchanged ?? false },
      at,
    )
  }
  // Somebody removed what the steps before had stored.
  if (there === null && step.before !== null) throw notFound('conversation')
  return build(db, given, from, step, there !== null, at)
}

function build(
  db: WritableDb,
  given: LibraryConversation,
  from: From,
  { before, isLast }: StoreStep,
  isBegun: boolean,
  at: number,
): StoredConversation {
  const { id } = given
  if (isBegun) goOnUnfinished(db, id, at)
  else beginUnfinished(db, given, at)
  if (isBegun && from === 'elsewhere') replaceTexts(db, given)
  const messages = (before?.messages ?? 0) + addMessages(db, given)
  if (isLast) {
    takeOver(db, given, at)
    showLeaf(db, given)
    showFinished(db, given)
    noteOrigins(db, id, given.origins)
  }
  return { id, outcome: 'added', messages, error: null, isOver: isLast }
}

function extend(
  db: WritableDb,
  given: LibraryConversation,
  from: From,
  { before, isLast }: StoreStep,
  there: StoredState & { isUnchanged: boolean },
  at: number,
): StoredConversation {
  const { id } = given
  const wanted = given.deletedAt === null && there.deletedAt !== null
  if (wanted) db.run('UPDATE conversations SET deleted_at = NULL WHERE id = ?', id)
  if (there.isUnchanged) {
    return { id, outcome: wanted ? 'updated' : 'skipped', messages: 0, error: null, isOver: true }
  }
  const changedTexts = from === 'elsewhere' ? replaceTexts(db, given) : 0
  const messages = (before?.messages ?? 0) + addMessages(db, given)
  const isNewer = isLast && given.updatedAt > there.updatedAt
  if (isNewer && from === 'elsewhere') takeOverTitle(db, given)
  else if (isNewer) takeOver(db, given, at)
  if (isNewer && messages > 0) showLeaf(db, given)
  if (isLast) noteOrigins(db, id, given.origins)
  const wasChanged = before !== null && before.outcome !== 'skipped'
  const isChanged = wasChanged || wanted || isNewer || messages + changedTexts > 0
  return { id, outcome: isChanged ? 'updated' : 'skipped', messages, error: null, isOver: isLast }
}

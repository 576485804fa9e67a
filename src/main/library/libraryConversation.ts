import type { AttachmentRef } from '@shared/model/attachment'
import type { Column } from '@shared/model/comparison'
import type { Conversation } from '@shared/model/conversation'
import type { Answer, UserMessage } from '@shared/model/message'

/*
 * One conversation with everything that belongs to it: what leaves the history and what comes in, wherever it is from.
 * Times are milliseconds since 1970, IDs UUIDs.
 */

/** What another program calls a conversation, so that importing it twice adds nothing twice. */
export type LibraryOrigin = {
  /** The program: `chatgpt`, `open-webui`. */
  source: string
  /** What the conversation is called there. */
  sourceId: string
  /** Another one when it has changed there since: a hash of its content, or the time of its last change. */
  fingerprint: string
}

/**
 * A folder that is known (an archive carries its folders with their IDs), or one to be found or made by the names from
 * the top down.
 */
export type LibraryFolder = { by: 'id'; id: string } | { by: 'path'; names: readonly [string, ...string[]] }

/** A tag that is known, or one to be found or made by its name, whatever its case. */
export type LibraryTag = { by: 'id'; id: string } | { by: 'name'; name: string }

/** Every message of every branch has its stored parent, deleted ones too; see `deletions`. */
export type LibraryQuestion = Omit<UserMessage, 'conversationId' | 'attachments'> & {
  /** Their files have to be in the history before the conversation is stored; those that are not are left out. */
  attachments: readonly AttachmentRef[]
}
/** `streaming` does not leave the history: what is still on the way stands here as `interrupted`. */
export type LibraryAnswer = Omit<Answer, 'conversationId'>
export type LibraryMessage = LibraryQuestion | LibraryAnswer

/** Messages that were deleted together, and can come back together. */
export type LibraryDeletion = {
  id: string
  messageId: string
  scope: 'message' | 'branch'
  /** Where the shown branch ended before. */
  activeLeafId: string | null
  deletedAt: number
  /** All that went with it. */
  messageIds: readonly string[]
}

export type LibrarySummary = {
  id: string
  /** It stands for everything from the root down to this message. */
  lastMessageId: string
  model: string
  content: string
  createdAt: number
}

export type LibraryDraft = { text: string; attachments: readonly AttachmentRef[]; updatedAt: number }

export type LibraryQueued = {
  id: string
  text: string
  attachments: readonly AttachmentRef[]
  columns: readonly Column[] | null
  createdAt: number
}

export type LibraryConversation = Omit<Conversation, 'folderId' | 'tagIds'> & {
  folder: LibraryFolder | null
  tags: readonly LibraryTag[]
  /** In any order; a parent that is not among them makes a message a root. */
  messages: readonly LibraryMessage[]
  deletions: readonly LibraryDeletion[]
  summaries: readonly LibrarySummary[]
  draft: LibraryDraft | null
  queue: readonly LibraryQueued[]
  origins: readonly LibraryOrigin[]
}

/** What a conversation has at least; the rest of {@link LibraryConversation} for one that comes from elsewhere. */
export function plainConversation(
  known: Pick<LibraryConversation, 'id' | 'title' | 'createdAt' | 'updatedAt' | 'messages' | 'activeLeafId'> &
    Partial<LibraryConversation>,
): LibraryConversation {
  return {
    model: null,
    connectionId: null,
    systemPrompt: '',
    parameters: {},
    fit: { kind: 'ask' },
    folder: null,
    pinned: false,
    archivedAt: null,
    tags: [],
    deletedAt: null,
    deletions: [],
    summaries: [],
    draft: null,
    queue: [],
    origins: [],
    ...known,
  }
}

/** What an answer has at least; the rest of {@link LibraryAnswer} for one that comes from elsewhere. */
export function plainAnswer(
  known: Pick<LibraryAnswer, 'id' | 'parentId' | 'content' | 'createdAt' | 'model'> & Partial<LibraryAnswer>,
): LibraryAnswer {
  return {
    role: 'assistant',
    status: 'complete',
    connectionId: 'default',
    origin: 'send',
    comparisonId: null,
    parameters: {},
    reasoning: '',
    finishReason: null,
    usage: null,
    timing: { firstTokenMs: null, reasoningMs: null, durationMs: null },
    omission: null,
    error: null,
    ...known,
  }
}

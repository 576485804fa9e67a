import type { ImportProblemReason } from '@shared/model/importing'

/*
 * What every reader of `sources/` turns its format into, before identifiers of ours, checks and the database come in.
 * Identifiers are the other program's own, times milliseconds since 1970.
 */

/** A file that goes along with a message. */
export type SourceAttachment = {
  name: string
  /** As the other program says; null when it says nothing. */
  mime: string | null
  content:
    | { kind: 'text'; text: string }
    | { kind: 'bytes'; size: number; read: () => Promise<Uint8Array> }
    /** The export names it and does not contain it. */
    | { kind: 'missing' }
}

export type SourceUsage = {
  inputTokens: number
  outputTokens: number
  cachedTokens: number | null
  reasoningTokens: number | null
}

export type SourceMessage = {
  id: string
  /** Null at the top. One that is not among the messages counts as null. */
  parentId: string | null
  /** `hidden` ones (system prompts, tool calls, placeholders) only hold the tree together; what hangs below them moves up. */
  role: 'user' | 'assistant' | 'hidden'
  content: string
  reasoning: string
  model: string | null
  createdAt: number | null
  /** An answer that was broken off over there. */
  incomplete: boolean
  finishReason: string | null
  usage: SourceUsage | null
  attachments: SourceAttachment[]
}

export type SourceConversation = {
  id: string
  title: string
  systemPrompt: string
  model: string | null
  createdAt: number | null
  updatedAt: number | null
  /** The message that was shown last; null for the newest branch. */
  currentId: string | null
  /** Names from the top down. */
  folder: string[]
  tags: string[]
  pinned: boolean
  archived: boolean
  messages: SourceMessage[]
}

/** What a reader hands out, one after the other. */
export type SourceItem =
  | { kind: 'conversation'; conversation: SourceConversation }
  | { kind: 'problem'; title: string | null; reason: ImportProblemReason; detail: string }

/** Thrown by a reader for one conversation; the rest goes on. */
export class SourceProblem extends Error {
  readonly reason: ImportProblemReason

  constructor(reason: ImportProblemReason, detail: string) {
    super(detail)
    this.name = 'SourceProblem'
    this.reason = reason
  }
}

/** A message with nothing in it but what is given: readers name what their format has. */
export function sourceMessage(
  given: Pick<SourceMessage, 'id' | 'parentId' | 'role'> & Partial<SourceMessage>,
): SourceMessage {
  return {
    content: '',
    reasoning: '',
    model: null,
    createdAt: null,
    incomplete: false,
    finishReason: null,
    usage: null,
    attachments: [],
    ...given,
  }
}

/** A conversation with nothing but what is given. */
export function sourceConversation(
  given: Pick<SourceConversation, 'id' | 'messages'> & Partial<SourceConversation>,
): SourceConversation {
  return {
    title: '',
    systemPrompt: '',
    model: null,
    createdAt: null,
    updatedAt: null,
    currentId: null,
    folder: [],
    tags: [],
    pinned: false,
    archived: false,
    ...given,
  }
}

import type { Attachment } from '@shared/model/attachment'
import type { Answer, UserMessage } from '@shared/model/message'
import { noTiming } from '@shared/model/usage'

const base = { id: 'm', conversationId: 'c', parentId: null, createdAt: 0 }

/** A question that stands in no history. */
export function question(content: string, more: Partial<UserMessage> = {}): UserMessage {
  return { ...base, role: 'user', content, attachments: [], ...more }
}

/** A complete answer that stands in no history. */
export function answered(content: string, more: Partial<Answer> = {}): Answer {
  return {
    ...base,
    role: 'assistant',
    status: 'complete',
    model: 'openai/gpt-5.2',
    connectionId: 'default',
    origin: 'send',
    comparisonId: null,
    parameters: {},
    content,
    reasoning: '',
    finishReason: 'stop',
    usage: null,
    timing: noTiming,
    omission: null,
    error: null,
    ...more,
  }
}

/** What is known of a file; its bytes are nowhere. */
export function file(name: string, more: Partial<Attachment> = {}): Attachment {
  return {
    hash: name.padEnd(64, '0'),
    name,
    kind: 'text',
    mime: 'text/plain',
    byteSize: 10,
    width: null,
    height: null,
    characters: 10,
    ...more,
  }
}

/** The gateway's own counts. */
export function counts(inputTokens: number, outputTokens: number, reasoningTokens: number | null = null) {
  return { inputTokens, outputTokens, cachedTokens: null, reasoningTokens, estimated: false }
}

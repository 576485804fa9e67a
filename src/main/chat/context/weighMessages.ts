import type { Attachment } from '@shared/model/attachment'
import type { Answer, Message } from '@shared/model/message'
import { fileCharactersPerToken, imageTokens } from '@shared/model/tokenGuess'
import { messageTokens } from '../estimatePrompt'
import { estimateTokens } from '../estimateTokens'

/** Tokens of one message as it is sent, estimated. Files are judged by their size, not read. */
export async function weighMessage(message: Message): Promise<number> {
  if (message.role === 'assistant' && message.content.trim() === '') return 0
  const text = messageTokens + (await estimateTokens(message.content))
  return message.role === 'user' ? text + weighAttachments(message.attachments) : text
}

function weighAttachments(attachments: readonly Attachment[]): number {
  return attachments.reduce((sum, { characters }) => sum + weighFile(characters), 0)
}

function weighFile(characters: number | null): number {
  return characters === null ? imageTokens : Math.ceil(characters / fileCharactersPerToken)
}

/** More tokens than these messages can have, without looking at their text: no common script needs more than one a character. */
export function mostTokens(systemPrompt: string, path: readonly Message[]): number {
  return path.reduce((sum, message) => {
    const files = message.role === 'user' ? message.attachments : []
    const characters = files.reduce(
      (all, file) => all + (file.characters ?? imageTokens),
      message.content.length,
    )
    return sum + messageTokens + characters
  }, messageTokens + systemPrompt.length)
}

/** Tokens of a whole prompt. `exact`: the gateway counted all but what came after that answer, for the same model. */
export type PathWeight = { tokens: number; exact: boolean }

/**
 * Weighs a branch: what the gateway counted for its last answer, and an estimate of what came after; an estimate of all of
 * it where nothing was counted.
 */
export async function weighPath(
  systemPrompt: string,
  path: readonly Message[],
  model: string,
): Promise<PathWeight> {
  const last = lastCounted(path)
  if (last === null) {
    const system = systemPrompt.trim() === '' ? 0 : messageTokens + (await estimateTokens(systemPrompt))
    return { tokens: system + (await weighAll(path)), exact: false }
  }
  const { answer: counted, usage, index } = last
  const { inputTokens, outputTokens, reasoningTokens, estimated } = usage
  // Reasoning was counted as output and is not sent back.
  const reasoning = Math.min(outputTokens, reasoningTokens ?? (await estimateTokens(counted.reasoning)))
  const after = await weighAll(path.slice(index + 1))
  return {
    tokens: inputTokens + outputTokens - reasoning + after,
    exact: !estimated && counted.model === model,
  }
}

type Counted = { answer: Answer; usage: NonNullable<Answer['usage']>; index: number }

/** The last answer whose counts tell how long the branch was up to it; null when there is none. */
export function lastCounted(path: readonly Message[]): Counted | null {
  const index = path.findLastIndex((message) => message.role === 'assistant' && tellsItsPath(message))
  const answer = path[index]
  return answer?.role === 'assistant' && answer.usage !== null ? { answer, usage: answer.usage, index } : null
}

/** Whether an answer's counts are those of the branch: not where something else was sent in its place. */
function tellsItsPath({ usage, omission, origin }: Answer): boolean {
  return usage !== null && omission === null && origin !== 'continue' && origin !== 'merge'
}

async function weighAll(messages: readonly Message[]): Promise<number> {
  let tokens = 0
  for (const message of messages) tokens += await weighMessage(message)
  return tokens
}

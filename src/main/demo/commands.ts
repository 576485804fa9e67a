import { errorReply } from './errorBodies'
import type { Reply } from './script'

/** What a message such as `/error 402` or `/오류 drop` asks for. */
export type Command =
  | { readonly kind: 'status'; readonly status: 400 | 401 | 402 | 429 | 503 }
  | { readonly kind: 'drop' | 'stall' | 'empty' }

const statuses = [400, 401, 402, 429, 503] as const
const kinds = ['drop', 'stall', 'empty'] as const

/** Reads the command out of the last user message; any other text, also an unknown command, is none. */
export function readCommand(text: string): Command | undefined {
  const word = /^\/(?:error|오류)\s+(\S+)$/i.exec(text.trim())?.[1]?.toLowerCase()
  const status = statuses.find((one) => String(one) === word)
  if (status !== undefined) return { kind: 'status', status }
  const kind = kinds.find((one) => one === word)
  return kind && { kind }
}

/** The documented answer for a status; 429 names a wait, so that the countdown can be seen. */
export function commandedError(path: string, status: number): Reply {
  return errorReply(path, status, undefined, status === 429 ? 3 : undefined)
}

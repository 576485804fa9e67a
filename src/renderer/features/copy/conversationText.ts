import type { Message } from '@shared/model/message'
import { shortModelName } from '../../ui/modelName'

/** A piece of what somebody said; the text is markdown. */
export type Said = { message: Message; text: string }

/** Several messages as one Markdown text that names who said what. `you` is the person's name in it. */
export function conversationText(said: readonly Said[], you: string): string {
  return said
    .filter(({ text }) => text.trim() !== '')
    .map(({ message, text }) => `**${speaker(message, you)}:**\n\n${text.trim()}`)
    .join('\n\n')
}

/** A whole message as it is copied: its text, or the names of its files where it has none. */
export function wholeMessage(message: Message): Said {
  if (message.role === 'assistant' || message.content !== '') return { message, text: message.content }
  return { message, text: message.attachments.map(({ name }) => name).join(', ') }
}

function speaker(message: Message, you: string): string {
  return message.role === 'user' ? you : shortModelName(message.model)
}

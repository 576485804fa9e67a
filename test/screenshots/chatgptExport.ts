import { writeZip } from '../support/main/importFixtures'
import type { Talk } from './content/content'
import { may } from './today'

/**
 * A zip as ChatGPT hands it out: `conversations.json` with a tree of messages for each conversation.
 * @param broken the title of one more conversation, of which only that is left
 * @param attachment a file that the last conversation names and the zip lacks
 */
export function writeChatgptExport(
  path: string,
  talks: readonly Talk[],
  { broken, attachment }: { broken?: string; attachment?: string } = {},
): Promise<string> {
  const conversations = talks.map((talk, index) =>
    conversationOf(talk, index, index === talks.length - 1 ? attachment : undefined),
  )
  const all = broken === undefined ? conversations : [...conversations, { title: broken }]
  return writeZip(path, { 'conversations.json': JSON.stringify(all) })
}

function conversationOf({ title, model, turns }: Talk, index: number, attachment: string | undefined) {
  const at = may(20 - index, 10) / 1000
  const texts = turns.flatMap(({ question, answer }) => [
    { role: 'user', text: question },
    { role: 'assistant', text: answer },
  ])
  const idOf = (place: number): string => `${index}-${place}`
  const nodes = texts.map(({ role, text }, place) => ({
    id: idOf(place),
    parent: place === 0 ? 'root' : idOf(place - 1),
    children: place + 1 < texts.length ? [idOf(place + 1)] : [],
    message: {
      id: idOf(place),
      author: { role },
      create_time: at + place * 60,
      content: { content_type: 'text', parts: [text] },
      metadata: {
        ...(role === 'assistant' && { model_slug: model }),
        ...(place === 0 &&
          attachment && { attachments: [{ id: 'file-1', name: attachment, mime_type: 'image/png' }] }),
      },
      recipient: 'all',
    },
  }))
  const root = { id: 'root', message: null, parent: null, children: [idOf(0)] }
  return {
    id: `conversation-${index}`,
    title,
    create_time: at,
    update_time: at + texts.length * 60,
    current_node: idOf(texts.length - 1),
    mapping: Object.fromEntries([root, ...nodes].map((node) => [node.id, node])),
  }
}

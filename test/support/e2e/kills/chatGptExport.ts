import { writeFileSync } from 'node:fs'

/** Messages of every conversation of {@link writeChatGptExport}. */
export const messagesOfImported = 6

/**
 * Writes a `conversations.json` as ChatGPT's export has it, with plain conversations of six messages.
 * @param name stands in every ID and title: another name is another export
 */
export function writeChatGptExport(path: string, name: string, conversations: number): void {
  writeFileSync(
    path,
    JSON.stringify(Array.from({ length: conversations }, (_, index) => conversation(name, index))),
  )
}

function conversation(name: string, index: number) {
  const id = `${name}-${index}`
  const at = 1_700_000_000 + index * 60
  const nodes = Array.from({ length: messagesOfImported }, (_, number) => {
    const parent = number === 0 ? `${id}-root` : `${id}-${number - 1}`
    return {
      id: `${id}-${number}`,
      parent,
      children: number + 1 < messagesOfImported ? [`${id}-${number + 1}`] : [],
      message: {
        id: `${id}-${number}`,
        author: { role: number % 2 === 0 ? 'user' : 'assistant' },
        create_time: at + number,
        content: { content_type: 'text', parts: [`${id} 메시지 ${number} `.repeat(40)] },
        metadata: {},
      },
    }
  })
  const root = { id: `${id}-root`, parent: null, children: [`${id}-0`], message: null }
  return {
    id,
    conversation_id: id,
    title: `가져온 대화 ${id}`,
    create_time: at,
    update_time: at + messagesOfImported,
    current_node: `${id}-${messagesOfImported - 1}`,
    mapping: Object.fromEntries([root, ...nodes].map((node) => [node.id, node])),
  }
}

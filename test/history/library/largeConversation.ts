import { v5 as uuid } from 'uuid'
import {
  type LibraryConversation,
  type LibraryMessage,
  plainAnswer,
  plainConversation,
} from '@main/library/libraryConversation'

const namespace = '0a7d3c56-3b8e-4b8a-9a53-6c1f0a7b4e21'
const idOf = (name: string): string => uuid(name, namespace)

/**
 * A conversation with what a conversation can have: a branch at every fifth question, a deletion that reaches over
 * hundreds of messages, a summary, a draft and a queue. The same for the same number of messages.
 */
export function largeConversation(count: number): LibraryConversation {
  const messages: LibraryMessage[] = []
  for (let at = 0; at < count; at += 1) {
    // Every tenth message stands beside the one before it.
    const above = at % 10 === 9 ? at - 2 : at - 1
    const own = {
      id: idOf(`m${at}`),
      parentId: above < 0 ? null : idOf(`m${above}`),
      content: `${at}번째 메시지. The message of number ${at}.`,
      createdAt: 1_700_000_000_000 + at,
    }
    messages.push(
      at % 2 === 0
        ? { ...own, role: 'user', attachments: [] }
        : plainAnswer({ ...own, model: 'a/b', reasoning: `because of ${at}` }),
    )
  }
  const id = idOf(`conversation of ${count}`)
  return plainConversation({
    id,
    title: '긴 대화',
    createdAt: 1_700_000_000_000,
    updatedAt: 1_700_000_900_000,
    activeLeafId: idOf(`m${count - 1}`),
    messages,
    model: 'a/b',
    systemPrompt: '짧게 답해 줘',
    tags: [{ by: 'name', name: '회사' }],
    folder: { by: 'path', names: ['Work', '2023'] },
    pinned: true,
    deletions: [
      {
        id: idOf('deletion'),
        messageId: idOf('m30'),
        scope: 'branch',
        activeLeafId: null,
        deletedAt: 1_700_000_800_000,
        messageIds: messages.slice(30, count - 20).map((one) => one.id),
      },
    ],
    summaries: [
      { id: idOf('summary'), lastMessageId: idOf('m10'), model: 'a/b', content: 'so far', createdAt: 1 },
    ],
    draft: { text: 'not sent yet', attachments: [], updatedAt: 5 },
    queue: [{ id: idOf('queued'), text: 'next', attachments: [], columns: null, createdAt: 6 }],
    origins: [{ source: 'chatgpt', sourceId: `large ${count}`, fingerprint: '1' }],
  })
}

import type { ListCursor } from '@shared/model/conversationView'
import type { ListInput } from '@main/history/listConversations'

type Input = ListInput & { after: ListCursor | null; limit: number }

/** What everything in the list is asked for with, the last changed first; `change` is what a test wants otherwise. */
export function listInput(change: Partial<Input> = {}): Input {
  return {
    view: { place: 'list', tagIds: [], title: '' },
    sort: 'changed',
    language: 'en',
    after: null,
    limit: 100,
    ...change,
  }
}

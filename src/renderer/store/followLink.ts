import { assertNever } from '@shared/appError'
import type { Command } from '@shared/model/command'
import type { DeepLink } from '@shared/model/deepLink'
import type { Client } from '../api/client'
import { selectModels } from './connectionSelectors'
import type { AppStore } from './types'

/**
 * Goes where a link, a notification or the tray leads. Anybody can have written a link, so nothing is sent and no setting
 * changes: a prompt stands in the composer of a new chat, to be read.
 */
export async function followLink(
  store: AppStore,
  client: Client,
  link: DeepLink,
  run: (command: Command) => void,
): Promise<void> {
  await whenReady(store)
  switch (link.kind) {
    case 'settings':
      return store.getState().showScreen('settings')
    case 'conversation':
      return showConversation(store, client, link.id)
    case 'new':
      await beginChat(store, client, link)
      return run('focus-composer')
    default:
      return assertNever(link)
  }
}

/** A link that started the app is there before the window has anything to show. */
function whenReady(store: AppStore): Promise<void> {
  if (store.getState().phase === 'ready') return Promise.resolve()
  return new Promise((resolve) => {
    const undo = store.subscribe(({ phase }) => {
      if (phase !== 'ready') return
      undo()
      resolve()
    })
  })
}

async function showConversation(store: AppStore, client: Client, id: string): Promise<void> {
  if (store.getState().conversations[id] === undefined) {
    const result = await client.call('conversations.get', { id })
    if (!store.getState().check(result)) return
    store.getState().receiveConversation(result.value)
  }
  store.getState().openTab(id)
}

async function beginChat(
  store: AppStore,
  client: Client,
  { prompt, model }: Extract<DeepLink, { kind: 'new' }>,
): Promise<void> {
  // A chat somebody has begun to write in is no new one; what was typed a moment ago has to count.
  await store.getState().saveDrafts()
  await store.getState().newChat()
  const id = store.getState().activeTab
  if (id === null) return
  if (model !== null && selectModels(store.getState(), null).ids.includes(model)) {
    // Not by the picker's way, which makes it the model of all new chats.
    const chosen = await client.call('conversations.setModel', { id, model })
    if (store.getState().check(chosen)) store.getState().receiveConversation(chosen.value)
  }
  if (prompt === '') return
  await store.getState().loadComposer(id)
  store.getState().setDraft(id, prompt)
}

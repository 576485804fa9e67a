import type { Command } from '@shared/model/command'
import type { Client } from '../api/client'
import { folderSpec, listKey, type ListOrder, withPage } from './lists/conversationLists'
import { readOpenFolders } from './lists/openFolders'
import { selectLanguage } from './sessionSlice'
import { restoredLayout } from './tabs/tabLayout'
import type { AppStore } from './types'

/** Fills the store from main's one bootstrap answer and opens the active tab. */
export async function startSession(store: AppStore, client: Client): Promise<void> {
  const result = await client.call('app.bootstrap', {})
  if (!result.ok) return store.setState({ phase: 'failed', startError: result.error })
  const { settings, window, systemLanguage, connections, models, history } = result.value
  const modelLists = { [models.connectionId]: models }
  const session = {
    settings,
    windowId: window.id,
    windowRole: window.role,
    systemLanguage,
    connections,
    modelLists,
  }
  if (history.state === 'failed') {
    return store.setState({
      ...session,
      phase: 'history-failed',
      startError: history.error,
      historyPath: history.path,
    })
  }
  const { conversations } = history.tabs
  const layout = restoredLayout(history.tabs)
  const order: ListOrder = {
    sort: settings.conversationSort,
    language: selectLanguage({ settings, systemLanguage }),
  }
  const spec = folderSpec(null, order)
  const list = withPage({ spec, ids: [], next: null }, history.conversations)
  const { folders, tags } = history.order
  store.setState({
    ...session,
    lists: { [listKey(spec)]: list },
    shownList: spec,
    conversations: Object.fromEntries(
      [...history.conversations.conversations, ...conversations].map((one) => [one.id, one]),
    ),
    folders,
    tags,
    // Most people have none, and the first look into the storage is not free.
    ...(folders.length > 0 && { openFolders: new Set(readOpenFolders()) }),
    ...layout,
    phase: 'ready',
  })
  if (layout.activeTab !== null) await store.getState().loadMessages(layout.activeTab)
  await store.getState().ensureModels()
  store.getState().watchBudget()
}

/** Joins main's events to the store; returns the undo. */
export function listen(store: AppStore, client: Client, run: (command: Command) => void): () => void {
  const undo = [
    client.on('settings.changed', ({ settings }) => {
      store.setState({ settings })
      store.getState().watchBudget()
    }),
    client.on('desktop.changed', ({ state }) => store.setState({ desktop: state })),
    client.on('connections.changed', ({ connections }) => store.getState().receiveConnections(connections)),
    client.on('models.changed', ({ models }) => store.getState().receiveModels(models)),
    client.on('conversation.changed', ({ conversation }) =>
      store.getState().receiveConversation(conversation),
    ),
    client.on('conversation.deleted', ({ id }) => store.getState().removeConversation(id)),
    client.on('conversations.changed', ({ conversations }) =>
      store.getState().receiveConversations(conversations),
    ),
    client.on('conversations.removed', ({ ids }) => store.getState().removeConversations(ids)),
    client.on('order.changed', (order) => store.getState().receiveOrder(order)),
    client.on('turn.started', ({ turn }) => store.getState().receiveTurn(turn)),
    client.on('answer.delta', (delta) => store.getState().receiveDelta(delta)),
    client.on('answer.progress', (progress) => store.getState().receiveProgress(progress)),
    client.on('answer.finished', ({ answer }) => {
      store.getState().receiveAnswer(answer)
      store.getState().noteEnd(answer)
      store.getState().watchBudget()
    }),
    client.on('calls.halted', ({ answers }) => store.getState().notify({ kind: 'calls-halted', answers })),
    client.on('queue.changed', ({ conversationId, queue }) =>
      store.getState().receiveQueue(conversationId, queue),
    ),
    client.on('modelSettings.changed', ({ modelSettings }) =>
      store.getState().receiveModelSettings(modelSettings),
    ),
    client.on('search.changed', ({ index }) => store.setState({ searchIndex: index })),
    client.on('backups.changed', ({ overview }) => store.getState().receiveBackups(overview)),
    client.on('places.changed', ({ state }) => store.getState().receivePlaces(state)),
    client.on('backups.progress', (progress) => store.getState().receiveBackupProgress(progress)),
    client.on('places.progress', ({ transfer }) => store.setState({ placeTransfer: transfer })),
    client.on('library.progress', (progress) => store.getState().receiveLibraryProgress(progress)),
    client.on('updates.changed', ({ state }) => store.getState().receiveUpdate(state)),
    client.on('spelling.changed', () => store.getState().receiveOwnWord()),
    client.on('windows.changed', ({ windows }) => store.getState().receiveWindows(windows)),
    // Rare, and so no part of a start.
    client.on(
      'window.follow',
      ({ link }) => void import('./followLink').then((way) => way.followLink(store, client, link, run)),
    ),
    client.on('window.land', ({ landing }) => void store.getState().openMessage(landing, false)),
    client.on('quick.shown', () => {
      void store
        .getState()
        .beginQuick(false)
        .then(() => run('focus-composer'))
    }),
    client.on('app.command', ({ command }) => run(command)),
  ]
  return () => undo.forEach((one) => one())
}

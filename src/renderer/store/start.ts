import type { Command } from '@shared/contract/app'
import type { Client } from '../api/client'
import { addPage } from './conversationsSlice'
import type { AppStore } from './types'

/** Fills the store from main's one bootstrap answer and opens the active tab. */
export async function startSession(store: AppStore, client: Client): Promise<void> {
  const result = await client.call('app.bootstrap', {})
  if (!result.ok) return store.setState({ phase: 'failed', startError: result.error })
  const { settings, systemLanguage, connections, models, history } = result.value
  const modelLists = { [models.connectionId]: models }
  const session = { settings, systemLanguage, connections, modelLists }
  if (history.state === 'failed') {
    return store.setState({
      ...session,
      phase: 'history-failed',
      startError: history.error,
      historyPath: history.path,
    })
  }
  const { conversations, activeId } = history.tabs
  const list = addPage({ conversations: {}, listed: [], nextPage: null }, history.conversations)
  store.setState({
    ...session,
    ...list,
    conversations: {
      ...list.conversations,
      ...Object.fromEntries(conversations.map((conversation) => [conversation.id, conversation])),
    },
    tabs: conversations.map(({ id }) => id),
    activeTab: activeId,
    phase: 'ready',
  })
  if (activeId !== null) await store.getState().loadMessages(activeId)
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
    client.on('connections.changed', ({ connections }) => store.getState().receiveConnections(connections)),
    client.on('models.changed', ({ models }) => store.getState().receiveModels(models)),
    client.on('conversation.changed', ({ conversation }) =>
      store.getState().receiveConversation(conversation),
    ),
    client.on('conversation.deleted', ({ id }) => store.getState().removeConversation(id)),
    client.on('turn.started', ({ turn }) => store.getState().receiveTurn(turn)),
    client.on('answer.delta', (delta) => store.getState().receiveDelta(delta)),
    client.on('answer.progress', (progress) => store.getState().receiveProgress(progress)),
    client.on('answer.finished', ({ answer }) => {
      store.getState().receiveAnswer(answer)
      store.getState().watchBudget()
    }),
    client.on('calls.halted', ({ answers }) => store.getState().notify({ kind: 'calls-halted', answers })),
    client.on('queue.changed', ({ conversationId, queue }) =>
      store.getState().receiveQueue(conversationId, queue),
    ),
    client.on('modelSettings.changed', ({ modelSettings }) =>
      store.getState().receiveModelSettings(modelSettings),
    ),
    client.on('app.command', ({ command }) => run(command)),
  ]
  return () => undo.forEach((one) => one())
}

import type { CallInput, CallName } from '@shared/contract'

const id = '01890a5d-ac96-774b-bcce-b302099a8057'
const otherId = '01890a5d-ac96-774b-bcce-b302099a8058'

/** Inputs that each call has to take, at least one per call; the type keeps the list whole. */
export const goodInputs: { [N in CallName]: [CallInput<N>, ...CallInput<N>[]] } = {
  'app.bootstrap': [{}],
  'app.openLink': [{ url: 'https://example.com/' }],
  'app.copyText': [{ text: 'copied' }],
  'app.showDataFolder': [{}],
  'settings.update': [{ theme: 'dark', language: 'ko', defaultModel: 'a/b', sidebarOpen: false }, {}],
  'connection.saveKey': [
    { key: 'runyour-v1-test-x', baseUrl: null },
    { key: '', baseUrl: 'https://example.com' },
  ],
  'connection.removeKey': [{}],
  'connection.readKey': [{}],
  'connection.setBaseUrl': [{ baseUrl: 'https://example.com/v1' }, { baseUrl: null }],
  'connection.startDemo': [{}],
  'connection.leaveDemo': [{}],
  'models.refresh': [{}],
  'conversations.list': [
    { after: null, limit: 50 },
    { after: { updatedAt: 1, id }, limit: 500 },
  ],
  'conversations.create': [{ model: 'a/b' }, { model: null }],
  'conversations.rename': [{ id, title: '제목' }],
  'conversations.setModel': [{ id, model: 'a/b' }],
  'conversations.setSystemPrompt': [
    { id, systemPrompt: 'Be brief.' },
    { id, systemPrompt: '' },
  ],
  'conversations.delete': [{ id }],
  'conversations.restore': [{ id }],
  'conversations.messages': [
    { id, before: otherId, limit: 10 },
    { id, before: null, limit: 1000 },
  ],
  'chat.send': [{ conversationId: id, text: '안녕하세요' }],
  'chat.stop': [{ answerId: id }],
  'chat.retry': [{ answerId: id }],
  'chat.answer': [{ answerId: id }],
  'tabs.save': [
    { conversationIds: [id, otherId], activeId: id },
    { conversationIds: [], activeId: null },
  ],
}

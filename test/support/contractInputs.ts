import type { CallInput, CallName } from '@shared/contract'

const id = '01890a5d-ac96-774b-bcce-b302099a8057'
const otherId = '01890a5d-ac96-774b-bcce-b302099a8058'

/** Inputs that each call has to take, at least one per call; the type keeps the list whole. */
export const goodInputs: { [N in CallName]: [CallInput<N>, ...CallInput<N>[]] } = {
  'app.bootstrap': [{}],
  'app.openLink': [{ url: 'https://example.com/' }],
  'app.copyText': [{ text: 'copied' }],
  'app.showDataFolder': [{}],
  'settings.update': [
    { theme: 'dark', language: 'ko', defaultModel: 'a/b', sidebarOpen: false },
    { defaultParameters: { temperature: 0.5, stream: false }, defaultFit: { kind: 'drop-oldest' } },
    { parallelCalls: 16, retries: 0, stallLimitSeconds: null, monthlyBudget: 1000 },
    {},
  ],
  'connection.saveKey': [
    { connectionId: 'default', key: 'runyour-v1-test-x', baseUrl: null },
    { connectionId: id, key: '', baseUrl: 'https://example.com' },
  ],
  'connection.removeKey': [{ connectionId: 'default' }, { connectionId: id }],
  'connection.readKey': [{ connectionId: 'default' }, { connectionId: id }],
  'connection.setBaseUrl': [
    { connectionId: 'default', baseUrl: 'https://example.com/v1' },
    { connectionId: id, baseUrl: null },
  ],
  'connection.add': [
    { name: ' 회사 ', baseUrl: null, key: 'runyour-v1-test-x' },
    { name: 'Lab', baseUrl: 'http://localhost:1/v1', key: 'runyour-v1-test-y' },
  ],
  'connection.rename': [{ connectionId: id, name: '회사' }],
  'connection.remove': [{ connectionId: id }],
  'connection.activate': [{ connectionId: 'default' }, { connectionId: id }],
  'connection.startDemo': [{}],
  'connection.leaveDemo': [{}],
  'models.list': [{ connectionId: 'default' }, { connectionId: 'demo' }, { connectionId: id }],
  'models.refresh': [{ connectionId: 'default' }, { connectionId: id }],
  'conversations.list': [
    { after: null, limit: 50 },
    { after: { updatedAt: 1, id }, limit: 500 },
  ],
  'conversations.get': [{ id }],
  'conversations.create': [{ model: 'a/b' }, { model: null }],
  'conversations.rename': [{ id, title: '제목' }],
  'conversations.setModel': [{ id, model: 'a/b' }],
  'conversations.setSystemPrompt': [
    { id, systemPrompt: 'Be brief.' },
    { id, systemPrompt: '' },
  ],
  'conversations.setParameters': [
    { id, parameters: { temperature: null, stop: ['\n'], api: 'responses' } },
    { id, parameters: {} },
  ],
  'conversations.setFit': [
    { id, fit: { kind: 'ask' } },
    { id, fit: { kind: 'summarise', model: 'a/b' } },
  ],
  'conversations.applyPreset': [
    { id, systemPrompt: 'Be brief.', model: 'a/b', parameters: { seed: 1 } },
    { id, systemPrompt: '', model: null, parameters: {} },
  ],
  'conversations.delete': [{ id }],
  'conversations.restore': [{ id }],
  'conversations.messages': [
    { id, before: otherId, limit: 10 },
    { id, before: null, limit: 1000 },
  ],
  'conversations.setConnection': [
    { id, connectionId: null },
    { id, connectionId: 'default' },
    { id, connectionId: otherId },
  ],
  'messages.show': [{ messageId: id }],
  'messages.fork': [{ messageId: id }],
  'messages.delete': [
    { messageId: id, scope: 'message' },
    { messageId: id, scope: 'branch' },
  ],
  'messages.undelete': [{ deletionId: id }],
  'chat.send': [
    { conversationId: id, text: '안녕하세요', attachments: [], fit: null, columns: null },
    {
      conversationId: id,
      text: '',
      attachments: [{ hash: 'a'.repeat(64), name: '사진.png' }],
      fit: { kind: 'send-all' },
      columns: [
        { model: 'a/b', parameters: {} },
        { model: 'c/d', parameters: { temperature: null } },
      ],
    },
  ],
  'chat.edit': [{ messageId: id, text: '다시', attachments: [], fit: { kind: 'drop-oldest' } }],
  'chat.retry': [
    { answerId: id, change: { kind: 'none' }, fit: null },
    { answerId: id, change: { kind: 'model', model: 'a/b' }, fit: null },
    { answerId: id, change: { kind: 'without-parameter', parameter: 'temperature' }, fit: null },
    { answerId: id, change: { kind: 'delivery', api: 'responses', stream: false }, fit: null },
    { answerId: id, change: { kind: 'without-images' }, fit: { kind: 'ask' } },
  ],
  'chat.continue': [{ answerId: id, fit: null }],
  'chat.stop': [{ answerId: id }],
  'chat.stopAll': [{ conversationId: id }],
  'chat.retryNow': [{ answerId: id }],
  'chat.variants': [{ messageId: id }],
  'chat.measure': [{ conversationId: id }],
  'attachments.add': [
    {
      name: '사진.png',
      mime: 'image/png',
      original: new Uint8Array([1]),
      prepared: { kind: 'image', bytes: new Uint8Array([1]), mime: 'image/png', width: 1, height: 1 },
    },
    { name: 'a', mime: '', original: new Uint8Array(), prepared: { kind: 'text', text: '' } },
    {
      name: 'a.pdf',
      mime: 'application/pdf',
      original: new Uint8Array(),
      prepared: { kind: 'pdf', text: 'a' },
    },
  ],
  'attachments.read': [{ hash: 'a'.repeat(64) }],
  'attachments.save': [{ hash: 'a'.repeat(64), name: 'a.txt' }],
  'composer.read': [{ conversationId: id }],
  'composer.saveDraft': [
    { conversationId: id, text: '쓰다가 만 글', attachments: [{ hash: 'b'.repeat(64), name: 'a.txt' }] },
    { conversationId: id, text: '', attachments: [] },
  ],
  'queue.edit': [{ id, text: '고친 글' }],
  'queue.remove': [{ id }],
  'queue.resume': [{ conversationId: id }],
  'chat.answer': [{ answerId: id }],
  'chat.merge': [{ answerIds: [id, otherId], model: 'a/b', fit: null }],
  'presets.list': [{}],
  'presets.save': [
    {
      id: null,
      content: { name: ' 번역가 ', systemPrompt: 'To {{language}}.', model: null, parameters: {} },
    },
    {
      id,
      content: { name: 'b', systemPrompt: '', model: 'a/b', parameters: { temperature: 0, stop: null } },
    },
  ],
  'presets.delete': [{ id }],
  'presets.export': [{ ids: [id, otherId] }],
  'presets.import': [{}],
  'modelSettings.list': [{}],
  'modelSettings.update': [
    { model: 'a/b', patch: { contextWindow: 128_000, rates: { input: 0, output: 2.5, cached: null } } },
    { model: 'a/b', patch: { contextWindow: null, rates: null, refused: [] } },
  ],
  'modelSets.list': [{}],
  'modelSets.save': [
    {
      name: '코드 모델',
      columns: [
        { model: 'a/b', parameters: {} },
        { model: 'c/d', parameters: { temperature: 0.2, seed: null } },
      ],
    },
  ],
  'modelSets.delete': [{ id }],
  'usage.totals': [
    { from: 0, to: 1, by: 'day' },
    { from: 0, to: 1, by: 'conversation' },
  ],
  'usage.export': [{ from: 0, to: 1 }],
  'usage.month': [{}],
  'tabs.save': [
    { conversationIds: [id, otherId], activeId: id },
    { conversationIds: [], activeId: null },
  ],
}

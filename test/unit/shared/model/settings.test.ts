import { describe, expect, it } from 'vitest'
import { defaultSettings, type Settings } from '@shared/model/defaultSettings'
import { settingsPatchSchema, settingsSchema } from '@shared/model/settings'

const id = '01890a5d-ac96-774b-bcce-b302099a8057'

describe('settings from a file', () => {
  it('of a first start are the defaults', () => {
    expect(settingsSchema.parse({})).toEqual(defaultSettings)
  })

  it.each(Object.keys(defaultSettings))('lose only %s when that is damaged', (name) => {
    const chosen: Settings = {
      theme: 'dark',
      language: 'en',
      baseUrl: 'https://a.example',
      defaultModel: 'a/b',
      demo: true,
      sidebarOpen: false,
      conversationSort: 'title',
      conversationGroups: false,
      keyStoredFor: ['https://a.example'],
      connections: [{ id, name: '회사', baseUrl: 'https://b.example/v1' }],
      activeConnection: id,
      defaultParameters: { temperature: 0.5 },
      defaultFit: { kind: 'drop-oldest' },
      parallelCalls: 2,
      retries: 1,
      stallLimitSeconds: 60,
      monthlyBudget: 100,
      appearance: { ...defaultSettings.appearance, accent: 'pink', textSize: 120 },
      shortcuts: { 'new-chat': 'CmdOrCtrl+T', print: null },
      network: { proxy: { mode: 'direct' }, caFile: '/etc/ca.pem' },
      sendKey: 'mod-enter',
      spellcheck: false,
      pasteAsFileFrom: null,
      notifications: false,
      tray: true,
      launchAtLogin: true,
      quickAskKeys: 'Alt+Space',
      updates: 'off',
      keepTrashDays: null,
      keepSnapshots: 3,
    }
    const fallback = defaultSettings[name as keyof typeof defaultSettings]
    expect(settingsSchema.parse({ ...chosen, [name]: { odd: true } })).toEqual({
      ...chosen,
      [name]: fallback,
    })
  })
})

describe('a list in a file that was edited by hand', () => {
  it('loses the entry that is damaged, and no other', () => {
    const office = { id, name: '회사', baseUrl: 'https://b.example/v1' }
    const read = settingsSchema.parse({
      connections: [{ id: 'not an id', name: '', baseUrl: '' }, office, null, { id, name: 1, baseUrl: '' }],
      keyStoredFor: ['https://a.example', 7],
      defaultParameters: { temperature: 0.5, topP: 'high', strange: 1 },
    })
    expect(read.connections).toEqual([office])
    expect(read.keyStoredFor).toEqual(['https://a.example'])
    expect(read.defaultParameters).toEqual({ temperature: 0.5 })
  })
})

describe('a change from the window', () => {
  it('may be any part of what the window owns', () => {
    expect(settingsPatchSchema.parse({ theme: 'dark' })).toEqual({ theme: 'dark' })
    expect(settingsPatchSchema.parse({})).toEqual({})
  })

  it.each([
    { shortcuts: { 'new-chat': 'nonsense' } },
    { shortcuts: { 'no-such-command': 'F9' } },
    { baseUrl: 'https://a.example' },
    { demo: true },
    { keyStoredFor: [] },
    { strange: 1 },
    { theme: 'neon' },
  ])('is refused as %j: it has calls of its own, or means nothing', (patch) => {
    expect(settingsPatchSchema.safeParse(patch).success).toBe(false)
  })
})

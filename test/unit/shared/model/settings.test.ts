import { describe, expect, it } from 'vitest'
import { defaultSettings } from '@shared/model/defaultSettings'
import { settingsPatchSchema, settingsSchema } from '@shared/model/settings'

describe('settings from a file', () => {
  it('of a first start are the defaults', () => {
    expect(settingsSchema.parse({})).toEqual(defaultSettings)
  })

  it.each(Object.keys(defaultSettings))('lose only %s when that is damaged', (name) => {
    const chosen = {
      theme: 'dark',
      language: 'en',
      baseUrl: 'https://a.example',
      defaultModel: 'a/b',
      demo: true,
      sidebarOpen: false,
      keyStoredFor: ['https://a.example'],
    }
    const fallback = defaultSettings[name as keyof typeof defaultSettings]
    expect(settingsSchema.parse({ ...chosen, [name]: { odd: true } })).toEqual({
      ...chosen,
      [name]: fallback,
    })
  })
})

describe('a change from the window', () => {
  it('may be any part of what the window owns', () => {
    expect(settingsPatchSchema.parse({ theme: 'dark' })).toEqual({ theme: 'dark' })
    expect(settingsPatchSchema.parse({})).toEqual({})
  })

  it.each([
    { baseUrl: 'https://a.example' },
    { demo: true },
    { keyStoredFor: [] },
    { strange: 1 },
    { theme: 'neon' },
  ])('is refused as %j: the connection has calls of its own', (patch) => {
    expect(settingsPatchSchema.safeParse(patch).success).toBe(false)
  })
})

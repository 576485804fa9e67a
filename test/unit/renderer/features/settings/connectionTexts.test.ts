import { describe, expect, it } from 'vitest'
import type { ConnectionStatus, KeyState } from '@shared/model/connection'
import { bannerKind } from '@renderer/features/connection/bannerKind'
import { keychainName } from '@renderer/features/connection/keychainName'
import { baseUrlHint } from '@renderer/features/settings/baseUrlHint'
import { keyStatusText } from '@renderer/features/settings/keyStatusText'
import { createTexts } from '@renderer/i18n'
import '@renderer/i18n/laterTexts'

const present = (origin: 'keychain' | 'session' | 'environment' | 'demo'): KeyState => ({
  state: 'present',
  masked: 'runyour-v1-t…Ab12',
  origin,
})
const status = (key: KeyState, change: Partial<ConnectionStatus> = {}): ConnectionStatus => ({
  id: 'default',
  name: '',
  baseUrl: 'https://api.runyour.ai/v1',
  baseUrlOrigin: 'default',
  key,
  ...change,
})

describe('where the key comes from, in words', () => {
  it('names the keychain of the system', () => {
    expect(['MacIntel', 'Win32', 'Linux x86_64'].map(keychainName)).toEqual([
      'connection.keychain.mac',
      'connection.keychain.windows',
      'connection.keychain.linux',
    ])
  })

  it.each(['en', 'ko'] as const)('tells every state apart and names the variable (%s)', (language) => {
    const { t } = createTexts(language)
    const states: KeyState[] = [
      { state: 'reading' },
      { state: 'none' },
      { state: 'locked' },
      present('keychain'),
      present('session'),
      present('environment'),
      present('demo'),
    ]
    const texts = states.map((key) => keyStatusText(key, 'KEYCHAIN', t))
    expect(new Set(texts).size).toBe(states.length)
    expect(texts[2]).toContain('KEYCHAIN')
    expect(texts[3]).toContain('KEYCHAIN')
    expect(texts[5]).toContain('RUNYOUR_API_KEY')
  })
})

describe('the address', () => {
  it('warns that the key moves along, only when there is one and the address was changed', () => {
    const warning = 'settings.connection.baseUrlWarning'
    expect(baseUrlHint(status(present('keychain')), true, false)).toBe(warning)
    expect(baseUrlHint(status({ state: 'locked' }), true, false)).toBe(warning)
    expect(baseUrlHint(status(present('keychain')), false, false)).not.toBe(warning)
    expect(baseUrlHint(status({ state: 'none' }), true, false)).not.toBe(warning)
  })

  it('says that it came from the environment or the demo', () => {
    const key = present('environment')
    expect(baseUrlHint(status(key, { baseUrlOrigin: 'environment' }), false, false)).toMatch(/Environment$/)
    expect(baseUrlHint(status({ state: 'none' }), false, true)).toMatch(/Demo$/)
  })

  it('warns in the demo, too, where a stored key would move', () => {
    expect(baseUrlHint(status(present('keychain')), true, true)).toMatch(/Warning$/)
  })
})

it('the banner speaks up when something has to be known, and is silent otherwise', () => {
  expect(bannerKind(null)).toBe('removed')
  expect(bannerKind(status({ state: 'none' }))).toBe('noKey')
  expect(bannerKind(status({ state: 'locked' }))).toBe('locked')
  expect(bannerKind(status(present('session')))).toBe('session')
  expect(bannerKind(status(present('demo'), { id: 'demo' }))).toBe('demo')
  expect(
    [status(present('keychain')), status(present('environment')), status({ state: 'reading' })].map(
      bannerKind,
    ),
  ).toEqual([null, null, null])
})

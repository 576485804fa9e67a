import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createKeychain, keychainService } from '@main/secrets/keychain'
import { recordedLog } from '../../../support/main/recordedLog'

const key = 'runyour-v1-test-0123456789'

/** The real module on a machine without a session bus. An open and a locked keyring are tested with the whole app. */
describe.runIf(process.platform === 'linux')('no keychain', () => {
  beforeEach(() => {
    vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', 'disabled:')
  })
  afterEach(() => vi.unstubAllEnvs())

  it('is an answer and not a crash, whatever is asked', async () => {
    const log = recordedLog()
    const keychain = createKeychain('RunYour Desktop test', log)
    const absent = { ok: false, error: { code: 'keychain-absent' } }
    expect(await keychain.read('https://a.example')).toMatchObject(absent)
    expect(await keychain.write('https://a.example', key)).toMatchObject(absent)
    expect(await keychain.remove('https://a.example')).toMatchObject(absent)
    expect(log.lines).toHaveLength(3)
    expect(log.lines.map(({ cause }) => String(cause)).join()).not.toContain(key)
  })
})

describe('the name of the entries', () => {
  it('is another for a run with its own data, and the same one every time', () => {
    expect(keychainService(null)).toBe('RunYour Desktop')
    expect(keychainService('/a')).not.toBe(keychainService(null))
    expect(keychainService('/a')).not.toBe(keychainService('/b'))
    expect(keychainService('/a')).toBe(keychainService('/a'))
  })
})

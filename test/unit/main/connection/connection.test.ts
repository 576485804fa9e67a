import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fail } from '@shared/appError'
import { maskKey } from '@main/secrets/maskKey'
import { memorySecrets } from '../../../support/main/memorySecrets'
import { testConnections } from '../../../support/main/testConnections'

const usual = 'https://api.runyour.ai/v1'
const other = 'https://gateway.example/v1'
const key = 'runyour-v1-test-0123456789-abcdefghij'
const otherKey = 'runyour-v1-test-9876543210-zyxwvutsrq'

const at = (baseUrl: string, apiKey: string) => ({ ok: true, value: { id: 'default', baseUrl, apiKey } })
const failing = (code: string) => ({ ok: false, error: { code } })

/** Types a key, as the handler does once the gateway has accepted it. */
async function type(parts: ReturnType<typeof testConnections>, typed: string, baseUrl: string | null = null) {
  const candidate = parts.connection.candidate(typed, baseUrl)
  if (!candidate.ok) throw new Error(candidate.error.code)
  await parts.connection.keep(candidate.value)
}

describe('a first start', () => {
  it('knows the documented address and no key', async () => {
    const { connection } = testConnections()
    await connection.open()
    expect(connection.status()).toEqual({
      id: 'default',
      name: '',
      baseUrl: usual,
      baseUrlOrigin: 'default',
      key: { state: 'none' },
    })
    expect(await connection.target()).toMatchObject(failing('key-missing'))
  })

  it('is settled only when the keychain has answered, so that no page for a key flashes by', async () => {
    const secrets = memorySecrets({ [usual]: key })
    const release = secrets.holdReads()
    const { connection } = testConnections({ secrets })
    void connection.open()
    let settled = false
    const settling = connection.settled().then(() => (settled = true))
    await new Promise(setImmediate)
    expect(settled).toBe(false)
    release()
    await settling
    expect(connection.status().key.state).toBe('present')
  })
})

describe('a typed key', () => {
  it('goes to the keychain, is shown masked, and is there at the next start', async () => {
    const parts = testConnections()
    await type(parts, ` "Bearer ${key}"\n`)
    expect([...parts.secrets.stored]).toEqual([[usual, key]])
    expect(parts.connection.status().key).toEqual({
      state: 'present',
      masked: maskKey(key),
      origin: 'keychain',
    })
    expect(parts.announced.at(-1)).toEqual(parts.connection.status())

    const again = testConnections({ secrets: parts.secrets, settingsPath: parts.settingsPath })
    await again.connection.open()
    expect(await again.connection.target()).toEqual(at(usual, key))
  })

  it('is in no status, no announcement and no settings file', async () => {
    const parts = testConnections()
    await type(parts, key, other)
    const shown = JSON.stringify([
      parts.announced,
      parts.connection.status(),
      readFileSync(parts.settingsPath, 'utf8'),
    ])
    expect(shown).not.toContain(key)
    expect(shown).not.toContain(key.slice(16, 30))
  })

  it('replaces the one before', async () => {
    const parts = testConnections()
    await type(parts, key)
    await type(parts, otherKey)
    expect([...parts.secrets.stored.values()]).toEqual([otherKey])
    expect(await parts.connection.target()).toEqual(at(usual, otherKey))
  })

  it.each(['', '  ', '""', '\u200B'])('that is nothing (%j) is asked for again', (typed) => {
    expect(testConnections().connection.candidate(typed, null)).toMatchObject(failing('key-missing'))
  })

  it('that no header can carry is refused before the network', () => {
    expect(testConnections().connection.candidate('비밀키', null)).toMatchObject(failing('key-invalid'))
  })

  it('comes with the address that was typed beside it', async () => {
    const parts = testConnections()
    await type(parts, key, 'gateway.example/v1/')
    expect(parts.connection.status()).toMatchObject({ baseUrl: other, baseUrlOrigin: 'settings' })
    expect([...parts.secrets.stored]).toEqual([[other, key]])
  })

  it('for a bad address is refused, and nothing changes by asking', () => {
    const parts = testConnections()
    expect(parts.connection.candidate(key, 'http://gateway.example')).toMatchObject(failing('bad-base-url'))
    parts.connection.candidate(key, other)
    expect(parts.connection.status().baseUrl).toBe(usual)
    expect(parts.secrets.calls).toEqual([])
  })
})

describe('no keychain', () => {
  it.each(['absent', 'locked'] as const)(
    '(%s) keeps a typed key for the session and says so',
    async (state) => {
      const secrets = memorySecrets()
      secrets.state = state
      const parts = testConnections({ secrets })
      await type(parts, key)
      expect(parts.connection.status().key).toMatchObject({ state: 'present', origin: 'session' })
      expect(await parts.connection.target()).toEqual(at(usual, key))
      expect(secrets.stored.size).toBe(0)
      expect(parts.settings.get().keyStoredFor).toEqual([])

      const again = testConnections({ secrets, settingsPath: parts.settingsPath })
      await again.connection.open()
      expect(again.connection.status().key).toEqual({ state: 'none' })
    },
  )

  it('keeps the session key through every later read that finds none', async () => {
    const parts = testConnections()
    await type(parts, key)
    parts.secrets.state = 'locked'
    const locked = testConnections({ secrets: parts.secrets, settingsPath: parts.settingsPath })
    await locked.connection.open()
    await type(locked, otherKey)
    await locked.connection.readKey()
    expect(await locked.connection.target()).toEqual(at(usual, otherKey))
  })
})

describe('a locked keychain', () => {
  async function lockedStart() {
    const first = testConnections()
    await type(first, key)
    first.secrets.state = 'locked'
    const parts = testConnections({ secrets: first.secrets, settingsPath: first.settingsPath })
    await parts.connection.open()
    return parts
  }

  it('is told from an empty one, since a key is known to have been stored', async () => {
    const { connection } = await lockedStart()
    expect(connection.status().key).toEqual({ state: 'locked' })
    expect(await connection.target()).toMatchObject(failing('keychain-locked'))
  })

  it('gives the key once it was opened and read again', async () => {
    const { connection, secrets, announced } = await lockedStart()
    secrets.state = 'open'
    await connection.readKey()
    expect(await connection.target()).toEqual(at(usual, key))
    expect(announced.at(-1)?.key).toMatchObject({ state: 'present', origin: 'keychain' })
  })

  it('does not let go of its key, and says why', async () => {
    const { connection, secrets } = await lockedStart()
    expect(await connection.removeKey()).toMatchObject(failing('keychain-locked'))
    expect(secrets.stored.get(usual)).toBe(key)
    expect(connection.status().key).toEqual({ state: 'locked' })
  })
})

describe('removing the key', () => {
  it('takes it out of the keychain and out of force', async () => {
    const parts = testConnections()
    await type(parts, key)
    expect(await parts.connection.removeKey()).toEqual({ ok: true, value: null })
    expect(parts.secrets.stored.size).toBe(0)
    expect(parts.settings.get().keyStoredFor).toEqual([])
    expect(parts.announced.at(-1)?.key).toEqual({ state: 'none' })
    expect(await parts.connection.target()).toMatchObject(failing('key-missing'))
  })

  it('while it is still being read removes it all the same', async () => {
    const secrets = memorySecrets({ [usual]: key })
    const release = secrets.holdReads()
    const { connection } = testConnections({ secrets })
    void connection.open()
    const removing = connection.removeKey()
    release()
    await removing
    expect(secrets.stored.size).toBe(0)
    expect(connection.status().key).toEqual({ state: 'none' })
  })

  it('that is held for the session only asks no keychain', async () => {
    const parts = testConnections()
    parts.secrets.state = 'absent'
    await type(parts, key)
    expect((await parts.connection.removeKey()).ok).toBe(true)
    expect(parts.connection.status().key).toEqual({ state: 'none' })
    expect(parts.secrets.calls.filter((call) => call.startsWith('remove'))).toEqual([])
  })
})

describe('another address', () => {
  it('takes the key along, and the old place is empty', async () => {
    const parts = testConnections()
    await type(parts, key)
    expect(await parts.connection.setBaseUrl(other)).toEqual({ ok: true, value: null })
    expect([...parts.secrets.stored]).toEqual([[other, key]])
    expect(parts.settings.get()).toMatchObject({ baseUrl: other, keyStoredFor: [other] })
    expect(await parts.connection.target()).toEqual(at(other, key))
    await parts.connection.setBaseUrl(null)
    expect(parts.connection.status()).toMatchObject({ baseUrl: usual, baseUrlOrigin: 'default' })
    expect([...parts.secrets.stored]).toEqual([[usual, key]])
  })

  it('that is the same leaves everything as it is', async () => {
    const parts = testConnections()
    await type(parts, key)
    parts.secrets.calls.length = 0
    await parts.connection.setBaseUrl(`${usual}/`)
    expect(parts.secrets.calls.filter((call) => !call.startsWith('read'))).toEqual([])
    expect(await parts.connection.target()).toEqual(at(usual, key))
  })

  it('that is refused changes nothing', async () => {
    const parts = testConnections()
    await type(parts, key)
    expect(await parts.connection.setBaseUrl('http://gateway.example')).toMatchObject(failing('bad-base-url'))
    expect(await parts.connection.target()).toEqual(at(usual, key))
  })

  it('keeps the stored key at the old place when the keychain refuses the new one', async () => {
    const first = testConnections()
    await type(first, key)
    const write = async () => fail({ code: 'keychain-locked', message: 'no new item' })
    const refusing = { ...first.secrets, write }
    const parts = testConnections({ secrets: refusing, settingsPath: first.settingsPath })
    await parts.connection.open()
    await parts.connection.setBaseUrl(other)
    expect(await parts.connection.target()).toEqual(at(other, key))
    expect(parts.connection.status().key).toMatchObject({ origin: 'session' })
    expect(first.secrets.stored.get(usual)).toBe(key)
  })

  it('without a key in hand finds the one that was stored for it', async () => {
    const parts = testConnections({ secrets: memorySecrets({ [other]: otherKey }) })
    await parts.connection.open()
    await parts.connection.setBaseUrl(other)
    expect(await parts.connection.target()).toEqual(at(other, otherKey))
  })

  it('with a key of its own keeps it, and the other stays where it is', async () => {
    const parts = testConnections({ secrets: memorySecrets({ [usual]: key, [other]: otherKey }) })
    await parts.connection.open()
    await parts.connection.setBaseUrl(other)
    expect(await parts.connection.target()).toEqual(at(other, otherKey))
    expect([...parts.secrets.stored]).toEqual([
      [usual, key],
      [other, otherKey],
    ])
  })

  it('in a damaged settings file that is not safe gets no key and no call', async () => {
    const parts = testConnections()
    await type(parts, key)
    parts.settings.update({ baseUrl: 'http://gateway.example/v1' })
    expect(await parts.connection.target()).toMatchObject(failing('bad-base-url'))
    expect(parts.connection.candidate(key, null)).toMatchObject(failing('bad-base-url'))
  })
})

describe('a stored key that is not there any more', () => {
  it.each([
    { lockedLooksEmpty: true, state: 'locked' },
    { lockedLooksEmpty: false, state: 'none' },
  ])('where a locked keychain looks empty: $lockedLooksEmpty', async ({ lockedLooksEmpty, state }) => {
    const first = testConnections()
    await type(first, key)
    const secrets = { ...memorySecrets(), lockedLooksEmpty }
    const parts = testConnections({ secrets, settingsPath: first.settingsPath })
    await parts.connection.open()
    expect(parts.connection.status().key).toEqual({ state })
  })
})

describe('a key of one address', () => {
  it('is never given out with another, however slow the keychain', async () => {
    const secrets = memorySecrets({ [usual]: key, [other]: otherKey })
    const release = secrets.holdReads()
    const { connection, settings } = testConnections({ secrets })
    void connection.open()
    const early = connection.target()
    settings.update({ baseUrl: other })
    const late = connection.target()
    release()
    expect(await early).toEqual(at(usual, key))
    expect(await late).toEqual(at(other, otherKey))
  })

  it('is not replaced by a slow read of what was there before it was typed', async () => {
    const secrets = memorySecrets({ [usual]: key })
    const release = secrets.holdReads()
    const parts = testConnections({ secrets })
    const opening = parts.connection.open()
    await type(parts, otherKey)
    release()
    await opening
    expect(await parts.connection.target()).toEqual(at(usual, otherKey))
    expect(secrets.stored.get(usual)).toBe(otherKey)
  })
})

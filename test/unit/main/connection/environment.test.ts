import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { maskKey } from '@main/secrets/maskKey'
import { memorySecrets } from '../../../support/main/memorySecrets'
import { testConnections } from '../../../support/main/testConnections'

const usual = 'https://api.runyour.ai/v1'
const other = 'https://gateway.example/v1'
const stored = 'runyour-v1-test-stored-in-the-keychain'
const given = 'runyour-v1-test-from-the-environment'

const at = (baseUrl: string, apiKey: string) => ({ ok: true, value: { id: 'default', baseUrl, apiKey } })
const failing = (code: string) => ({ ok: false, error: { code } })

describe('RUNYOUR_API_KEY', () => {
  it('goes before the keychain for this run, and the window is told', async () => {
    const { connection, secrets } = testConnections({
      apiKey: ` ${given}\n`,
      secrets: memorySecrets({ [usual]: stored }),
    })
    await connection.open()
    await connection.settled()
    expect(connection.status().key).toEqual({
      state: 'present',
      masked: maskKey(given),
      origin: 'environment',
    })
    expect(await connection.target()).toEqual(at(usual, given))
    expect(secrets.calls, 'a keychain that nobody needs must not ask for a password').toEqual([])
  })

  it('that no header can carry is refused before anything is called', async () => {
    const { connection } = testConnections({ apiKey: 'runyour-v1-test-열쇠' })
    expect(await connection.target()).toMatchObject(failing('key-invalid'))
  })

  it('is stored nowhere, whatever is done in that run', async () => {
    const { connection, secrets, settingsPath } = testConnections({ apiKey: given })
    await connection.open()
    await connection.setBaseUrl(other)
    await connection.startDemo()
    await connection.leaveDemo()
    const candidate = connection.candidate(stored, null)
    if (candidate.ok) await connection.keep(candidate.value)
    await connection.setBaseUrl(null)
    expect([...secrets.stored.values()]).not.toContain(given)
    expect(readFileSync(settingsPath, 'utf8')).not.toContain(given)
    await connection.removeKey()
    expect(await connection.target()).toEqual(at(usual, given))
  })

  it('that is empty or blank is none', async () => {
    const { connection } = testConnections({ apiKey: '  ', secrets: memorySecrets({ [usual]: stored }) })
    await connection.open()
    expect(await connection.target()).toEqual(at(usual, stored))
  })

  it('is used although the demo was on at the last close', async () => {
    const { connection, settings } = testConnections({ apiKey: given })
    settings.update({ demo: true })
    expect(await connection.target()).toEqual(at(usual, given))
    expect(connection.status().id).toBe('default')
  })
})

describe('RUNYOUR_BASE_URL', () => {
  it('goes before the settings for this run, and the window is told', async () => {
    const { connection, settings } = testConnections({ baseUrl: `${other}/` })
    settings.update({ baseUrl: 'https://settings.example/v1' })
    expect(connection.status()).toMatchObject({ baseUrl: other, baseUrlOrigin: 'environment' })
  })

  it('never gets the key of another address', async () => {
    const { connection, secrets } = testConnections({
      baseUrl: other,
      secrets: memorySecrets({ [usual]: stored }),
    })
    await connection.open()
    expect(await connection.target()).toMatchObject(failing('key-missing'))
    await connection.setBaseUrl('https://settings.example/v1')
    expect(await connection.target()).toMatchObject(failing('key-missing'))
    expect(secrets.stored.get(usual)).toBe(stored)
  })

  it('has a key of its own, which the next such run finds and no other run uses', async () => {
    const first = testConnections({ baseUrl: other })
    const candidate = first.connection.candidate(stored, 'https://ignored.example/v1')
    if (!candidate.ok) throw new Error(candidate.error.code)
    expect(candidate.value.baseUrl).toBe(other)
    await first.connection.keep(candidate.value)
    expect(await first.connection.target()).toEqual(at(other, stored))

    const { secrets, settingsPath } = first
    const usualRun = testConnections({ secrets, settingsPath })
    await usualRun.connection.open()
    expect(usualRun.connection.status().baseUrl).toBe(usual)
    expect(await usualRun.connection.target()).toMatchObject(failing('key-missing'))

    const sameRun = testConnections({ secrets, settingsPath, baseUrl: other })
    await sameRun.connection.open()
    expect(await sameRun.connection.target()).toEqual(at(other, stored))
  })

  it('is stored nowhere', async () => {
    const { connection, settingsPath, secrets } = testConnections({ baseUrl: other })
    const candidate = connection.candidate(stored, null)
    if (candidate.ok) await connection.keep(candidate.value)
    expect(readFileSync(settingsPath, 'utf8')).not.toContain('gateway.example')
    expect([...secrets.stored.keys()].join()).not.toContain('gateway.example')
    expect(connection.label()).not.toContain('gateway.example')
  })

  it.each(['http://gateway.example/v1', 'nonsense address', 'https://user:pw@gateway.example'])(
    'that may not be used (%s) stops the run: its key goes nowhere else',
    async (baseUrl) => {
      const { connection } = testConnections({ baseUrl, apiKey: given })
      await connection.open()
      expect(await connection.target()).toMatchObject(failing('bad-base-url'))
      expect(connection.status()).toMatchObject({ baseUrl, baseUrlOrigin: 'environment' })
    },
  )

  it('that is blank is none', () => {
    expect(testConnections({ baseUrl: ' ' }).connection.status().baseUrlOrigin).toBe('default')
  })
})

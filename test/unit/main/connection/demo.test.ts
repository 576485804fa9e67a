import { describe, expect, it } from 'vitest'
import { createDemoSwitch } from '@main/connection/demoSwitch'
import { memorySecrets } from '../../../support/main/memorySecrets'
import { testConnections } from '../../../support/main/testConnections'

const usual = 'https://api.runyour.ai/v1'
const key = 'runyour-v1-test-0123456789-abcdefghij'

describe('the demo', () => {
  it('answers in place of the gateway and says so wherever a key is shown', async () => {
    const { connection, announced, demo } = testConnections()
    await connection.open()
    await connection.startDemo()
    expect(await connection.target()).toEqual({
      ok: true,
      value: { id: 'demo', baseUrl: 'http://127.0.0.1:4001/v1', apiKey: 'runyour-v1-demo-x' },
    })
    expect(connection.status()).toEqual({
      id: 'demo',
      name: '',
      baseUrl: 'http://127.0.0.1:4001/v1',
      baseUrlOrigin: 'demo',
      key: { state: 'present', masked: 'demo', origin: 'demo' },
    })
    expect(announced.at(-1)).toEqual(connection.status())
    expect(connection.label()).toBe('demo')
    expect(demo.started).toBe(1)
  })

  it('is on again at the next start, with a server of its own', async () => {
    const first = testConnections()
    await first.connection.startDemo()
    const { connection, demo } = testConnections({ settingsPath: first.settingsPath })
    await connection.settled()
    expect(connection.status().id).toBe('demo')
    expect(demo.started).toBe(1)
  })

  it('never gets the own key, and the own key is back after it', async () => {
    const parts = testConnections({ secrets: memorySecrets({ [usual]: key }) })
    await parts.connection.open()
    await parts.connection.startDemo()
    const target = await parts.connection.target()
    expect(target.ok && target.value.apiKey).not.toBe(key)
    await parts.connection.leaveDemo()
    expect(parts.demo.closed).toBe(1)
    expect(await parts.connection.target()).toEqual({
      ok: true,
      value: { id: 'default', baseUrl: usual, apiKey: key },
    })
  })

  it('is left for a key that was stored before it, without another click', async () => {
    const first = testConnections({ secrets: memorySecrets({ [usual]: key }) })
    await first.connection.open()
    await first.connection.startDemo()
    const { connection, announced } = testConnections({
      secrets: first.secrets,
      settingsPath: first.settingsPath,
    })
    await connection.open()
    await connection.settled()
    await connection.leaveDemo()
    expect(connection.status().key).toMatchObject({ state: 'present', origin: 'keychain' })
    expect(announced.at(-1)?.key.state).toBe('present')
  })

  it('asks the keychain for nothing', async () => {
    const first = testConnections()
    await first.connection.startDemo()
    const { connection, secrets } = testConnections({ settingsPath: first.settingsPath })
    await connection.open()
    await connection.settled()
    await connection.target()
    expect(secrets.calls).toEqual([])
  })

  it('that cannot start does not hold back the window, which offers the way out', async () => {
    const first = testConnections()
    await first.connection.startDemo()
    const { connection } = testConnections({ settingsPath: first.settingsPath, noPort: true })
    await connection.settled()
    expect(connection.status().id).toBe('demo')
    await connection.leaveDemo()
    expect(connection.status()).toMatchObject({ id: 'default', key: { state: 'none' } })
  })

  it('ends with the first key that is kept, server included', async () => {
    const { connection, demo, settings } = testConnections()
    await connection.startDemo()
    const candidate = connection.candidate(key, null)
    if (!candidate.ok) throw new Error(candidate.error.code)
    await connection.keep(candidate.value)
    expect(settings.get().demo).toBe(false)
    expect(demo.closed).toBe(1)
    expect(connection.status()).toMatchObject({ id: 'default', key: { origin: 'keychain' } })
  })
})

describe('the demo server', () => {
  const gateway = (close = async () => {}) => ({ baseUrl: 'http://127.0.0.1:1/v1', apiKey: 'x', close })

  it('is started once, however many ask at once', async () => {
    let started = 0
    const demo = createDemoSwitch(async () => {
      started += 1
      return gateway()
    })
    await Promise.all([demo.target(), demo.target()])
    await demo.target()
    expect(started).toBe(1)
  })

  it('is started anew after it was stopped, and stopped once', async () => {
    const events: string[] = []
    const demo = createDemoSwitch(async () => {
      events.push('start')
      return gateway(async () => void events.push('close'))
    })
    await demo.stop()
    await demo.target()
    await Promise.all([demo.stop(), demo.stop()])
    await demo.target()
    expect(events).toEqual(['start', 'close', 'start'])
  })

  it('that could not start is tried again', async () => {
    let tries = 0
    const demo = createDemoSwitch(async () => {
      tries += 1
      if (tries === 1) throw new Error('no port')
      return gateway()
    })
    await expect(demo.target()).rejects.toThrow('no port')
    expect((await demo.target()).id).toBe('demo')
  })
})

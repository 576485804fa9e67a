import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fail } from '@shared/appError'
import type { ConnectionId } from '@shared/model/connection'
import { memorySecrets } from '../../../support/main/memorySecrets'
import { type TestConnections, testConnections } from '../../../support/main/testConnections'

const usual = 'https://api.runyour.ai/v1'
const other = 'https://gateway.example/v1'
const third = 'http://127.0.0.1:4010/v1'
const keyOf = (name: string): string => `runyour-v1-test-0123456789-of-${name}`

const failing = (code: string) => ({ ok: false, error: { code } })

/** Adds a connection, as the handler does once its gateway has accepted the key; gives its ID. */
async function add(
  parts: TestConnections,
  name: string,
  baseUrl: string | null,
  key = keyOf(name),
): Promise<string> {
  const target = parts.connections.newCandidate(key, baseUrl)
  if (!target.ok) throw new Error(target.error.code)
  await parts.connections.add(name, target.value)
  return target.value.id
}

/** Types a key for a connection that is there. */
async function type(parts: TestConnections, id: ConnectionId, key: string, baseUrl: string | null = null) {
  const target = parts.connections.candidate(id, key, baseUrl)
  return target.ok ? parts.connections.keep(target.value) : target
}

/** `default` with a key, and three more: one at the same address, two at another one. */
async function four(parts = testConnections()) {
  await type(parts, 'default', keyOf('Usual'))
  const work = await add(parts, 'Work', null)
  const team = await add(parts, 'Team', other)
  const lab = await add(parts, 'Lab', other)
  return { ...parts, work, team, lab, ids: ['default', work, team, lab] as const }
}

/** The app's next start, with the same settings and the same keychain. */
function restart({ secrets, settingsPath }: TestConnections, environment: { apiKey?: string } = {}) {
  return testConnections({ secrets, settingsPath, ...environment })
}

async function sent({ connections }: TestConnections, id: ConnectionId | null): Promise<string | undefined> {
  const target = await connections.target(id)
  return target.ok ? `${target.value.id} ${target.value.apiKey} ${target.value.baseUrl}` : target.error.code
}

describe('several connections', () => {
  it('each have a key of their own, in an entry of their own, at the next start too', async () => {
    const first = await four()
    expect(first.secrets.stored.size).toBe(4)
    const again = restart(first)
    await again.connections.open()
    for (const parts of [first, again]) {
      expect(await sent(parts, 'default')).toBe(`default ${keyOf('Usual')} ${usual}`)
      expect(await sent(parts, first.work)).toBe(`${first.work} ${keyOf('Work')} ${usual}`)
      expect(await sent(parts, first.team)).toBe(`${first.team} ${keyOf('Team')} ${other}`)
      expect(await sent(parts, first.lab)).toBe(`${first.lab} ${keyOf('Lab')} ${other}`)
    }
  })

  it('are listed in their order, named, with keys masked and nothing of a key in the settings', async () => {
    const parts = await four()
    const { active, all } = parts.connections.statuses()
    expect(active).toEqual(all[0])
    expect(all.map(({ id, name, baseUrl, baseUrlOrigin }) => [id, name, baseUrl, baseUrlOrigin])).toEqual([
      ['default', '', usual, 'default'],
      [parts.work, 'Work', usual, 'default'],
      [parts.team, 'Team', other, 'settings'],
      [parts.lab, 'Lab', other, 'settings'],
    ])
    const shown = JSON.stringify([parts.reports, readFileSync(parts.settingsPath, 'utf8')])
    for (const name of ['Usual', 'Work', 'Team', 'Lab']) expect(shown).not.toContain(keyOf(name))
    expect(parts.reports.at(-1)).toEqual(parts.connections.statuses())
  })

  it('have model lists of their own', async () => {
    const { connections, ids } = await four()
    expect(new Set(ids.map(connections.label)).size).toBe(4)
    expect(connections.label('01890a5d-ac96-774b-bcce-b302099a8057')).toBeNull()
  })
})

describe('no connection and no address gets the key of another', () => {
  const addresses = [usual, other, third]

  it('when it is led to the address of another one: it takes its own key along', async () => {
    const parts = await four()
    const names = { default: 'Usual', [parts.work]: 'Work', [parts.team]: 'Team', [parts.lab]: 'Lab' }
    for (const id of parts.ids) {
      for (const baseUrl of addresses) {
        await parts.connections.setBaseUrl(id, baseUrl)
        for (const one of parts.ids) {
          expect((await sent(parts, one))?.split(' ')[1], `${id} at ${baseUrl}, asked for ${one}`).toBe(
            keyOf(names[one] ?? ''),
          )
        }
      }
    }
    expect(parts.secrets.stored.size, 'no old place keeps a copy').toBe(4)
  })

  it('when its address is changed in the file, where nobody warned of sending the key there', async () => {
    const parts = await four()
    const { connections } = parts.settings.get()
    for (const { id, baseUrl: before } of connections) {
      const others = [...addresses, 'https://evil.example/v1'].filter((baseUrl) => baseUrl !== before)
      for (const baseUrl of others) {
        parts.settings.update({
          connections: connections.map((one) => (one.id === id ? { ...one, baseUrl } : one)),
        })
        const again = restart(parts)
        await again.connections.open()
        expect(await sent(again, id), `${id} at ${baseUrl}`).toBe('key-missing')
      }
      parts.settings.update({ connections })
    }
  })

  it('when the file gives it the ID of another one', async () => {
    const parts = await four()
    const { connections } = parts.settings.get()
    parts.settings.update({
      connections: [...connections, { id: parts.team, name: 'Impostor', baseUrl: other }],
    })
    const again = restart(parts)
    expect(again.connections.statuses().all.map(({ name }) => name)).toEqual(['', 'Work', 'Team', 'Lab'])
  })

  it('when an address in the file may not be used', async () => {
    const parts = await four()
    const { connections } = parts.settings.get()
    parts.settings.update({
      connections: connections.map((one) => ({ ...one, baseUrl: 'http://a.example' })),
    })
    expect(await sent(parts, parts.work)).toBe('bad-base-url')
    expect(await type(parts, parts.work, keyOf('x'))).toMatchObject(failing('bad-base-url'))
  })

  it('when a key is typed while another connection is being read', async () => {
    const first = await four()
    const release = first.secrets.holdReads()
    const parts = restart(first)
    const opening = parts.connections.open()
    const waiting = sent(parts, first.team)
    await type(parts, first.work, keyOf('new'))
    release()
    await opening
    expect(await waiting).toBe(`${first.team} ${keyOf('Team')} ${other}`)
    expect(await sent(parts, first.work)).toBe(`${first.work} ${keyOf('new')} ${usual}`)
    expect(await sent(parts, 'default')).toBe(`default ${keyOf('Usual')} ${usual}`)
  })

  it('when there is none: a connection without a key borrows nobody’s', async () => {
    const parts = await four()
    await parts.connections.removeKey(parts.lab)
    expect(await sent(parts, parts.lab)).toBe('key-missing')
    await parts.connections.removeKey('default')
    expect(await sent(parts, 'default')).toBe('key-missing')
    expect(await sent(parts, parts.team)).toBe(`${parts.team} ${keyOf('Team')} ${other}`)
  })
})

describe('the active connection', () => {
  it('is the one that null stands for, now and at the next start', async () => {
    const parts = await four()
    expect(await parts.connections.activate(parts.team)).toEqual({ ok: true, value: null })
    expect(parts.reports.at(-1)?.active.id).toBe(parts.team)
    expect(parts.connections.idInForce(null)).toBe(parts.team)
    expect(parts.connections.idInForce(parts.lab)).toBe(parts.lab)
    expect(await sent(restart(parts), null)).toBe(`${parts.team} ${keyOf('Team')} ${other}`)
  })

  it('stays as it is when another one is added', async () => {
    const parts = await four()
    expect(parts.connections.statuses().active.id).toBe('default')
  })

  it('is the added one when it is the only one with a key', async () => {
    const parts = testConnections()
    await parts.connections.open()
    const work = await add(parts, 'Work', null)
    expect(parts.connections.statuses().active).toMatchObject({ id: work, key: { origin: 'keychain' } })
  })

  it('is not changed by a key that is merely not read yet', async () => {
    const first = testConnections()
    await type(first, 'default', keyOf('Usual'))
    const parts = restart(first)
    await add(parts, 'Work', null)
    expect(parts.connections.statuses().active.id).toBe('default')
  })

  it('cannot be one that is not there', async () => {
    const parts = await four()
    for (const id of ['demo', '01890a5d-ac96-774b-bcce-b302099a8057']) {
      expect(await parts.connections.activate(id)).toMatchObject(failing('not-found'))
    }
    parts.settings.update({ activeConnection: 'no such thing' })
    expect(parts.connections.statuses().active.id).toBe('default')
  })
})

describe('a key for one of several', () => {
  it('replaces that one’s and no other’s', async () => {
    const parts = await four()
    expect(await type(parts, parts.team, keyOf('new'))).toMatchObject({ ok: true })
    expect(await sent(parts, parts.team)).toBe(`${parts.team} ${keyOf('new')} ${other}`)
    expect(await sent(parts, parts.lab)).toBe(`${parts.lab} ${keyOf('Lab')} ${other}`)
    expect(parts.secrets.stored.size).toBe(4)
  })

  it('is kept for the session where the keychain refuses it, and that connection says so', async () => {
    const parts = await four()
    parts.secrets.state = 'locked'
    const late = await add(parts, 'Late', third)
    const origins = parts.connections.statuses().all.map(({ key }) => key.state === 'present' && key.origin)
    expect(origins).toEqual(['keychain', 'keychain', 'keychain', 'keychain', 'session'])
    expect(await sent(parts, late)).toBe(`${late} ${keyOf('Late')} ${third}`)
    const again = restart(parts)
    await again.connections.open()
    const states = again.connections.statuses().all.map(({ key }) => key.state)
    expect(states).toEqual(['locked', 'locked', 'locked', 'locked', 'none'])
  })

  it('is refused for one that is not there, or not any more', async () => {
    const parts = await four()
    const checked = parts.connections.candidate(parts.lab, keyOf('late'), null)
    await parts.connections.remove(parts.lab)
    expect(await type(parts, parts.lab, keyOf('late'))).toMatchObject(failing('not-found'))
    // The gateway was still looking at it when its connection went.
    if (checked.ok) expect(await parts.connections.keep(checked.value)).toMatchObject(failing('not-found'))
    expect([...parts.secrets.stored.values()]).not.toContain(keyOf('late'))
    for (const id of [parts.lab, 'demo']) {
      expect(await parts.connections.removeKey(id)).toMatchObject(failing('not-found'))
      expect(await parts.connections.readKey(id)).toMatchObject(failing('not-found'))
      expect(await parts.connections.setBaseUrl(id, other)).toMatchObject(failing('not-found'))
      expect(await sent(parts, id)).toBe('not-found')
    }
  })
})

describe('removing a connection', () => {
  it('takes every key that it ever had out of the keychain, and gives its conversations back', async () => {
    const parts = await four()
    // A key typed together with another address leaves the one of the old address behind.
    await type(parts, parts.team, keyOf('second'), third)
    expect(parts.secrets.stored.size).toBe(5)
    expect(await parts.connections.remove(parts.team)).toEqual({ ok: true, value: null })
    expect([...parts.secrets.stored.values()]).toEqual([keyOf('Usual'), keyOf('Work'), keyOf('Lab')])
    expect(parts.settings.get().keyStoredFor.join()).not.toContain(parts.team)
    expect(parts.forgotten).toEqual([parts.team])
    expect(parts.reports.at(-1)?.all.map(({ name }) => name)).toEqual(['', 'Work', 'Lab'])
  })

  it('makes `default` the active one if it was the active one', async () => {
    const parts = await four()
    await parts.connections.activate(parts.work)
    await parts.connections.remove(parts.team)
    expect(parts.connections.statuses().active.id).toBe(parts.work)
    await parts.connections.remove(parts.work)
    expect(parts.connections.statuses().active).toMatchObject({ id: 'default', key: { state: 'present' } })
    expect(parts.settings.get().activeConnection).toBe('default')
  })

  it('leaves it there when the keychain does not let go of its key', async () => {
    const parts = await four()
    parts.secrets.state = 'locked'
    expect(await parts.connections.remove(parts.team)).toMatchObject(failing('keychain-locked'))
    expect(parts.connections.statuses().all).toHaveLength(4)
    expect(parts.forgotten).toEqual([])
    parts.secrets.state = 'open'
    expect((await parts.connections.remove(parts.team)).ok).toBe(true)
    expect(parts.secrets.stored.size).toBe(3)
  })

  it('leaves it there when the history cannot note it, to be tried again', async () => {
    let full = true
    const forget = async () =>
      full ? fail({ code: 'disk-full', message: 'full' }) : ({ ok: true, value: null } as const)
    const parts = await four(testConnections({ forget }))
    expect(await parts.connections.remove(parts.lab)).toMatchObject(failing('disk-full'))
    expect(parts.connections.statuses().all).toHaveLength(4)
    full = false
    expect((await parts.connections.remove(parts.lab)).ok).toBe(true)
    expect(parts.connections.statuses().all).toHaveLength(3)
  })

  it('is not for `default`', async () => {
    const parts = await four()
    expect(await parts.connections.remove('default')).toMatchObject(failing('not-found'))
    expect(parts.secrets.stored.size).toBe(4)
  })
})

describe('renaming', () => {
  it('changes the name and nothing that is found by the ID', async () => {
    const parts = await four()
    expect(parts.connections.rename(parts.lab, 'Laboratory').ok).toBe(true)
    expect(parts.reports.at(-1)?.all.at(-1)?.name).toBe('Laboratory')
    expect(await sent(restart(parts), parts.lab)).toBe(`${parts.lab} ${keyOf('Lab')} ${other}`)
    expect(parts.connections.rename('default', 'Mine')).toMatchObject(failing('not-found'))
  })
})

describe('the environment', () => {
  it('makes `default` the active one for the run, with its key for no other connection', async () => {
    const first = await four()
    await first.connections.activate(first.team)
    const given = keyOf('environment')
    const parts = restart(first, { apiKey: given })
    await parts.connections.open()
    expect(parts.connections.statuses().active).toMatchObject({
      id: 'default',
      key: { origin: 'environment' },
    })
    expect(await sent(parts, null)).toBe(`default ${given} ${usual}`)
    expect(await sent(parts, first.work)).toBe(`${first.work} ${keyOf('Work')} ${usual}`)
    expect(await sent(parts, first.team)).toBe(`${first.team} ${keyOf('Team')} ${other}`)

    expect(await parts.connections.activate(first.lab)).toMatchObject(failing('unsupported'))
    await add(parts, 'Another', third)
    expect(parts.settings.get().activeConnection, 'of the next run').toBe(first.team)
    expect(restart(first).connections.statuses().active.id).toBe(first.team)
  })

  it('leads only `default` to its address', async () => {
    const first = await four()
    const { secrets, settingsPath } = first
    const parts = testConnections({ secrets, settingsPath, baseUrl: third })
    expect(await sent(parts, null)).toBe('key-missing')
    expect(await sent(parts, first.work)).toBe(`${first.work} ${keyOf('Work')} ${usual}`)
    await type(parts, first.work, keyOf('new'), other)
    expect(await sent(parts, first.work)).toBe(`${first.work} ${keyOf('new')} ${other}`)
  })
})

describe('the demo', () => {
  it('answers in place of every connection, and asks the keychain for nothing', async () => {
    const first = await four()
    await first.connections.startDemo()
    const parts = restart(first)
    parts.secrets.calls.length = 0
    await parts.connections.open()
    await parts.connections.settled()
    for (const id of [...first.ids, null]) {
      expect(parts.connections.idInForce(id)).toBe('demo')
      expect(await sent(parts, id)).toMatch(/^demo runyour-v1-demo-x /)
    }
    expect(parts.connections.statuses()).toMatchObject({ active: { id: 'demo' }, all: { length: 4 } })
    expect(parts.secrets.calls).toEqual([])
  })

  it('that finds no port is an error of the question, and not of the app', async () => {
    const parts = testConnections({ noPort: true })
    parts.settings.update({ demo: true })
    expect(await parts.connections.target(null)).toMatchObject({ ok: false, error: { code: 'unreachable' } })
  })

  it('is left for the connection that is to be used now, or was before', async () => {
    const parts = await four()
    await parts.connections.activate(parts.work)
    await parts.connections.startDemo()
    await parts.connections.leaveDemo()
    expect(parts.connections.statuses().active.id).toBe(parts.work)
    await parts.connections.startDemo()
    await parts.connections.activate(parts.lab)
    expect(await sent(parts, null)).toBe(`${parts.lab} ${keyOf('Lab')} ${other}`)
    expect(parts.demo).toEqual({ started: 2, closed: 2 })
  })

  it('is left by adding a connection, which is used if there is no other key', async () => {
    const parts = testConnections()
    await parts.connections.open()
    await parts.connections.startDemo()
    const work = await add(parts, 'Work', null)
    expect(await sent(parts, null)).toBe(`${work} ${keyOf('Work')} ${usual}`)
  })

  it('never gets a key of theirs', async () => {
    const parts = await four(testConnections({ secrets: memorySecrets({ [usual]: keyOf('Usual') }) }))
    await parts.connections.startDemo()
    for (const id of parts.ids) expect(await sent(parts, id)).not.toContain('of-')
  })
})

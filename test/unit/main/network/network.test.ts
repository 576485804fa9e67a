import { copyFileSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ProxyConfig, Request, Session } from 'electron'
import { expect, test } from 'vitest'
import { createNetwork } from '@main/network/network'
import { verdicts } from '@main/network/verifyCertificate'
import { defaultSettings, type Settings } from '@shared/model/defaultSettings'
import type { NetworkSettings } from '@shared/model/network'
import { certificatePath } from '../../../support/certificates/certificates'
import { recordedLog } from '../../../support/main/recordedLog'
import { temporaryFolder } from '../../../support/main/temporaryFolder'

type Verify = (request: Request, decide: (verdict: number) => void) => void

/** A session that remembers what it was told. */
class FakeSession {
  proxies: ProxyConfig[] = []
  verify: Verify | null = null
  async setProxy(config: ProxyConfig): Promise<void> {
    this.proxies.push(config)
  }
  setCertificateVerifyProc(verify: Verify | null): void {
    this.verify = verify
  }
  trusts(name: string): boolean {
    let trusted = false
    const certificate = { data: readFileSync(certificatePath(name), 'utf8') }
    const request = {
      hostname: 'localhost',
      certificate,
      verificationResult: 'net::ERR_CERT_AUTHORITY_INVALID',
    }
    this.verify?.(request as Request, (verdict) => (trusted = verdict === verdicts.trusted))
    return trusted
  }
}

function start(network: Partial<NetworkSettings> = {}, picked: string | null = null) {
  let settings: Settings = { ...defaultSettings, network: { ...defaultSettings.network, ...network } }
  const sessions = new Map<string, FakeSession>()
  const room = createNetwork({
    settings: {
      get: () => settings,
      update: (patch) => (settings = { ...settings, ...patch } as Settings),
    },
    dialogs: { pickOpenPath: async () => picked },
    fromPartition: (name) => {
      const session = sessions.get(name) ?? new FakeSession()
      sessions.set(name, session)
      return session as unknown as Session
    },
    log: recordedLog(),
    now: () => Date.UTC(2026, 10, 23),
  })
  const open = async (name = 'gateway-0') => (await room.open(name)) as unknown as FakeSession
  return { room, open, sessions, settings: () => settings }
}

const manual = { mode: 'manual', url: 'http://proxy.test:8080', bypass: '*.test' } as const

test('with the usual settings a session is left as Chromium made it', async () => {
  const { open } = start()
  const session = await open()
  expect(session.proxies).toEqual([])
  expect(session.verify).toBeNull()
})

test('a session knows its proxy before the first call may use it', async () => {
  expect((await start({ proxy: { mode: 'direct' } }).open()).proxies).toEqual([{ mode: 'direct' }])
  expect((await start({ proxy: manual }).open()).proxies).toEqual([
    { mode: 'fixed_servers', proxyRules: 'http://proxy.test:8080', proxyBypassRules: '*.test' },
  ])
})

test('a change holds for the next call and leaves what is streaming alone', async () => {
  const { room, open, sessions } = start()
  const before = await open()
  room.setProxy(manual)
  const after = await open()
  expect(after).not.toBe(before)
  expect(before.proxies).toEqual([])
  expect(after.proxies).toHaveLength(1)
  expect(await open()).toBe(after)
  room.setProxy({ mode: 'system' })
  expect((await open()).proxies).toEqual([])
  expect(sessions.size).toBe(3)
})

test('an authority of the person is trusted from the next call on, and no more once it was taken away', async () => {
  const { room, open, settings } = start({}, certificatePath('root'))
  const before = await open()
  expect(before.trusts('good')).toBe(false)
  const picked = await room.pickCaFile()
  expect(picked).toMatchObject({
    ok: true,
    value: { caFile: { state: 'read', certificates: [{ state: 'good' }] } },
  })
  expect(settings().network.caFile).toBe(certificatePath('root'))
  const during = await open()
  expect(during.trusts('good')).toBe(true)
  expect(during.trusts('unknown')).toBe(false)
  expect(room.forgetCaFile()).toEqual({ caFile: null })
  expect((await open()).trusts('good')).toBe(false)
})

test('a file without an authority is refused and changes nothing', async () => {
  const server = start({}, certificatePath('good'))
  expect(await server.room.pickCaFile()).toMatchObject({ ok: false, error: { code: 'file-unsupported' } })
  expect(server.settings().network.caFile).toBeNull()
  const gone = start({}, '/nowhere/at/all.pem')
  expect(await gone.room.pickCaFile()).toMatchObject({ ok: false, error: { code: 'file-unreadable' } })
  expect(await start().room.pickCaFile()).toEqual({ ok: true, value: null })
})

test('without its file the app goes on with the system’s authorities, says so, and takes the file up again', async () => {
  const path = join(temporaryFolder(), 'ca.pem')
  const { room, open } = start({ caFile: path })
  expect((await open()).trusts('good')).toBe(false)
  expect(room.state().caFile).toEqual({ path, state: 'missing', certificates: [] })
  copyFileSync(certificatePath('root'), path)
  expect(room.state().caFile?.state).toBe('read')
  expect((await open()).trusts('good')).toBe(true)
  rmSync(path)
  expect(room.state().caFile?.state).toBe('missing')
  expect((await open()).trusts('good')).toBe(false)
})

test('a session of somebody else is given what is in force, each time anew', async () => {
  const { room } = start({ caFile: certificatePath('root'), proxy: manual })
  const session = new FakeSession()
  await room.prepare(session as unknown as Session)
  expect(session.trusts('good')).toBe(true)
  room.setProxy({ mode: 'system' })
  room.forgetCaFile()
  await room.prepare(session as unknown as Session)
  expect(session.verify).toBeNull()
  expect(session.proxies.at(-1)).toEqual({ mode: 'system' })
})

import { randomBytes } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fail, ok, type Result } from '@shared/appError'
import type { PlaceAddress, PlacesState, PlaceTransfer } from '@shared/contract/backupPlaces'
import type { RestorePreview } from '@shared/contract/backups'
import type { JobWatch } from '@main/backups/jobWatch'
import { createPlaces, keptThere, type Places, type PlacesParts } from '@main/sync/places'
import { createPlaceSecrets } from '@main/sync/placeSecrets'
import { openPlacesFile } from '@main/sync/placesFile'
import { s3Peer } from '@main/sync/s3Peer'
import { webdavPeer } from '@main/sync/webdavPeer'
import { type BackupServer, davUser, interfere, startWebdav } from '../../../support/backupServers'
import { memorySecrets } from '../../../support/main/memorySecrets'
import { recordedLog } from '../../../support/main/recordedLog'
import { temporaryFolder } from '../../../support/main/temporaryFolder'

const dayMs = 24 * 60 * 60 * 1000
const start = Date.UTC(2026, 10, 23, 12)
const passphrase = 'correct horse battery'

let stored: string
let server: BackupServer
const others: BackupServer[] = []
beforeEach(async () => {
  stored = temporaryFolder()
  server = await startWebdav(stored)
})
afterEach(async () => {
  await Promise.all([server, ...others.splice(0)].map((one) => one.close()))
})

const preview: RestorePreview = {
  id: 'opened-1',
  at: start,
  conversations: 1,
  messages: 2,
  newestAt: null,
  gone: null,
}

/** One machine with its own folder, at the server of the test. What a backup holds is not this room's business. */
function machine(name: string, parts: Partial<PlacesParts> = {}) {
  const folder = temporaryFolder()
  const historyPath = join(folder, 'history.db')
  writeFileSync(historyPath, 'history')
  const clock = { now: start }
  const keychain = memorySecrets()
  const log = recordedLog()
  const states: PlacesState[] = []
  const transfers: (PlaceTransfer | null)[] = []
  const opened: { content: Buffer; passphrase: string | null }[] = []
  const backup = {
    content: randomBytes(5_000),
    fails: null as Result<never> | null,
    opens: ok(preview) as Result<RestorePreview>,
  }
  const network = { fetch, isOnline: () => true }
  const build = (): Places =>
    createPlaces({
      store: openPlacesFile(join(folder, 'backup-places.json')),
      secrets: createPlaceSecrets(keychain),
      peerAt: (address, secret) =>
        address.kind === 'webdav'
          ? webdavPeer(network, { url: address.url, user: address.user, password: secret }, 1024)
          : s3Peer(network, { ...address, secretAccessKey: secret }),
      backups: async () => ({
        makeBackupFile: async ({ path }) => {
          if (backup.fails) return backup.fails
          writeFileSync(path, backup.content)
          return ok({ path, bytes: backup.content.length, conversations: 1, messages: 2, at: clock.now })
        },
        openBackupFile: async (input) => {
          opened.push({ content: readFileSync(input.path), passphrase: input.passphrase })
          return backup.opens
        },
      }),
      folder: join(folder, 'transfers'),
      historyPath,
      machine: name,
      synced: async () => null,
      changed: (state) => states.push(state),
      progress: (transfer) => transfers.push(transfer),
      log,
      now: () => clock.now,
      ...parts,
    })
  const changeHistory = (): void => utimesSync(historyPath, clock.now / 1000, clock.now / 1000)
  changeHistory()
  return {
    places: build(),
    restart: build,
    folder,
    clock,
    keychain,
    log,
    states,
    transfers,
    opened,
    backup,
    changeHistory,
  }
}

const address = (url = server.url): PlaceAddress => ({
  kind: 'webdav',
  url: `${url}/backups/`,
  user: davUser.name,
})

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const codeOf = (result: Result<unknown>): string => (result.ok ? 'no error' : result.error.code)

async function added(places: Places, url = server.url): Promise<string> {
  const state = value(await places.add({ address: address(url), secret: davUser.password, passphrase }))
  return state.places.at(-1)?.id ?? ''
}

describe('a place', () => {
  it('is kept once it was tried out, with its secrets in the keychain alone', async () => {
    const one = machine('first')
    const id = await added(one.places)
    expect(readdirSync(join(stored, 'backups'))).toEqual([])
    expect([...one.keychain.stored.values()].join()).toContain(davUser.password)
    const file = readFileSync(join(one.folder, 'backup-places.json'), 'utf8')
    const rest = JSON.stringify([one.states, one.log.lines, await one.places.read()])
    for (const secret of [davUser.password, passphrase]) {
      expect(file).not.toContain(secret)
      expect(rest).not.toContain(secret)
    }
    expect(value(await one.restart().list(id))).toEqual([])
  })

  it.each([
    ['place-refused', { secret: 'wrong' }],
    ['place-address', { address: { ...address('http://example.com'), url: 'http://example.com/dav' } }],
    ['place-address', { address: { kind: 'webdav', url: 'https://a:b@example.com', user: '' } }],
    [
      'place-address',
      {
        address: {
          kind: 's3',
          endpoint: 'https://x.y/z',
          region: '',
          bucket: 'bb',
          folder: '',
          accessKeyId: 'k',
        },
      },
    ],
  ] as const)('is not kept when it does not work: %s', async (code, wrong) => {
    const one = machine('first')
    const given = { address: address(), secret: davUser.password, passphrase: null, ...wrong }
    const result = await one.places.add(given as Parameters<Places['add']>[0])
    expect(codeOf(result)).toBe(code)
    expect(JSON.stringify(result)).not.toContain('wrong')
    expect((await one.places.read()).places).toEqual([])
    expect(one.keychain.stored.size).toBe(0)
  })

  it('works until the app ends when no keychain takes its secrets, and then says that they are missing', async () => {
    const one = machine('first')
    one.keychain.state = 'absent'
    const id = await added(one.places)
    expect((await one.places.read()).places[0]?.secrets).toBe('session')
    expect(value(await one.places.backUp(id))?.isOwn).toBe(true)
    const next = one.restart()
    expect((await next.read()).places[0]?.secrets).toBe('missing')
    expect(codeOf(await next.backUp(id))).toBe('keychain-absent')
  })

  it('is forgotten with its secrets, and what it keeps stays', async () => {
    const one = machine('first')
    const id = await added(one.places)
    await one.places.backUp(id)
    expect(value(await one.places.remove(id)).places).toEqual([])
    expect(one.keychain.stored.size).toBe(0)
    expect(readdirSync(join(stored, 'backups'))).toHaveLength(1)
  })

  it('whose address was changed in its file does not get the password of the old one', async () => {
    const one = machine('first')
    const id = await added(one.places)
    const path = join(one.folder, 'backup-places.json')
    writeFileSync(path, readFileSync(path, 'utf8').replace('/backups', '/elsewhere'))
    expect(codeOf(await one.restart().list(id))).toBe('keychain-locked')
  })
})

describe('a backup', () => {
  it('goes there and comes back, and leaves nothing on its way', async () => {
    const one = machine('first')
    const id = await added(one.places)
    const sent = value(await one.places.backUp(id))
    expect(sent).toMatchObject({ at: start, machine: 'first', isOwn: true, encrypted: true, damaged: false })
    expect(value(await one.places.list(id))).toEqual([sent])
    expect(one.transfers.map((transfer) => transfer?.phase ?? null)).toContain('sending')
    expect(one.transfers.at(-1)).toBeNull()
    expect(value(await one.places.open(id, sent?.name ?? '', null))).toEqual(preview)
    expect(one.opened.map(({ content }) => content.equals(one.backup.content))).toEqual([true])
    expect(one.opened[0]?.passphrase).toBe(passphrase)
    expect(readdirSync(join(one.folder, 'transfers'))).toEqual([])
  })

  it('that somebody damaged on the server is not opened', async () => {
    const one = machine('first')
    const id = await added(one.places)
    const name = value(await one.places.backUp(id))?.name ?? ''
    const piece = join(stored, 'backups', name, '00002')
    const { size } = statSync(piece)
    writeFileSync(piece, randomBytes(size))
    expect(codeOf(await one.places.open(id, name, null))).toBe('backup-damaged')
    truncateSync(piece, 10)
    expect(codeOf(await one.places.open(id, name, null))).toBe('backup-damaged')
    expect(one.opened).toEqual([])
    expect(readdirSync(join(one.folder, 'transfers'))).toEqual([])
  })

  it('asks for the passphrase when the place’s own does not open it, and fetches it once', async () => {
    const one = machine('first')
    const id = await added(one.places)
    const name = value(await one.places.backUp(id))?.name ?? ''
    one.backup.opens = fail({ code: 'passphrase-wrong', message: 'no' })
    expect(codeOf(await one.places.open(id, name, null))).toBe('passphrase-needed')
    expect(codeOf(await one.places.open(id, name, 'a guess'))).toBe('passphrase-wrong')
    one.transfers.length = 0
    one.backup.opens = ok(preview)
    expect(value(await one.places.open(id, name, 'the right one'))).toEqual(preview)
    expect(one.transfers.map((transfer) => transfer?.phase)).not.toContain('fetching')
    expect(one.opened.map((open) => open.passphrase)).toEqual([passphrase, 'a guess', 'the right one'])
  })

  it('that could not be packed or sent leaves the reason and nothing else', async () => {
    const one = machine('first')
    const id = await added(one.places)
    one.backup.fails = fail({ code: 'disk-full', message: 'full' })
    expect(codeOf(await one.places.backUp(id))).toBe('disk-full')
    expect((await one.places.read()).places[0]?.last).toEqual({ at: start, error: 'disk-full' })
    one.backup.fails = null
    await server.close()
    // Whether a connection that was kept breaks or a new one is refused is up to the system.
    expect(codeOf(await one.places.backUp(id))).toMatch(/^place-(unreachable|broken)$/)
    expect(readdirSync(join(one.folder, 'transfers'))).toEqual([])
    expect(one.log.lines.filter(({ level }) => level === 'error')).toHaveLength(2)
  })

  it('is cancelled without a trace; another one meanwhile has to wait', async () => {
    const holder: { places?: Places } = {}
    const one = machine('first', {
      progress: (transfer) => {
        if (transfer?.phase === 'sending' && transfer.done > 0) holder.places?.cancel()
      },
    })
    holder.places = one.places
    const id = await added(one.places)
    const sending = one.places.backUp(id)
    expect(codeOf(await one.places.backUp(id))).toBe('busy')
    expect(value(await sending)).toBeNull()
    expect(readdirSync(join(stored, 'backups'))).toEqual([])
    expect((await one.places.read()).places[0]?.last).toBeNull()
  })

  it('takes away what this machine could not send to the end, and nobody else’s', async () => {
    const one = machine('first')
    const id = await added(one.places)
    const sent = value(await one.places.backUp(id))?.name ?? ''
    const theirs = sent.replace(/_[0-9a-f]{8}_/, '_00000000_')
    for (const name of [sent, theirs]) writeFileSync(join(stored, 'backups', `${name}.uploading`), 'half')
    one.backup.content = randomBytes(5_000)
    const next = value(await one.places.backUp(id))?.name ?? ''
    expect(readdirSync(join(stored, 'backups')).toSorted()).toEqual(
      [sent, next, `${theirs}.uploading`].toSorted(),
    )
  })

  it('says why it failed when that cannot be noted either', async () => {
    const one = machine('first')
    const id = await added(one.places)
    one.backup.fails = fail({ code: 'disk-full', message: 'full' })
    mkdirSync(join(one.folder, 'backup-places.json.new')) // In the way of what is written first.
    expect(codeOf(await one.places.backUp(id))).toBe('disk-full')
  })

  it('can be cancelled while it is packed, and while it is opened', async () => {
    const holder: { places?: Places } = {}
    const cancelledAt = (phase: 'packing' | 'unpacking') => async (_input: unknown, watch?: JobWatch) => {
      watch?.report({ phase, done: 1, total: 2 })
      holder.places?.cancel()
      return watch?.signal.aborted ? ok(null) : fail({ code: 'internal', message: 'not heard of it' })
    }
    const backups = { makeBackupFile: cancelledAt('packing'), openBackupFile: cancelledAt('unpacking') }
    const one = machine('first', { backups: async () => backups })
    holder.places = one.places
    const id = await added(one.places)
    expect(value(await one.places.backUp(id))).toBeNull()
    expect(readdirSync(join(stored, 'backups'))).toEqual([])
    expect(one.transfers).toContainEqual({ placeId: id, phase: 'packing', done: 1, total: 2 })

    const sender = machine('second')
    const sent = value(await sender.places.backUp(await added(sender.places)))
    expect(value(await one.places.open(id, sent?.name ?? '', null))).toBeNull()
    expect(one.transfers).toContainEqual({ placeId: id, phase: 'unpacking', done: 1, total: 2 })
    expect(one.transfers.at(-1)).toBeNull()
  })

  it('of a name that no backup has is neither fetched nor removed', async () => {
    const one = machine('first')
    const id = await added(one.places)
    writeFileSync(join(stored, 'backups', 'notes.txt'), 'mine')
    expect(value(await one.places.list(id))).toEqual([])
    expect(codeOf(await one.places.removeBackup(id, 'notes.txt'))).toBe('not-found')
    expect(codeOf(await one.places.open(id, '../notes.txt', null))).toBe('not-found')
    expect(existsSync(join(stored, 'backups', 'notes.txt'))).toBe(true)
  })
})

describe('two machines', () => {
  it('see each other’s backups, and which is newer; none replaces another', async () => {
    const first = machine('first')
    const second = machine('second')
    const [there, here] = [await added(first.places), await added(second.places)]
    await first.places.backUp(there)
    second.clock.now += 60_000
    await second.places.list(here)
    const offered = (await second.places.read()).places[0]?.newer
    expect(offered).toMatchObject({ machine: 'first', isOwn: false })

    await second.places.backUp(here)
    expect((await second.places.read()).places[0]?.newer).toBeNull()
    await first.places.list(there)
    expect((await first.places.read()).places[0]?.newer).toMatchObject({ machine: 'second' })
    await first.places.dismissNewer(there, second.clock.now)
    expect((await first.places.read()).places[0]?.newer).toBeNull()
    await first.places.list(there)
    expect((await first.places.read()).places[0]?.newer).toBeNull()
    expect(value(await first.places.list(there)).map((one) => one.machine)).toEqual(['second', 'first'])
  })
})

describe('the daily round', () => {
  it('sends what has changed, a day after the last one, and keeps the last ones of this machine', async () => {
    const one = machine('first')
    const other = machine('other')
    await other.places.backUp(await added(other.places))
    const id = await added(one.places)
    await one.places.round()
    expect(value(await one.places.list(id)).filter((backup) => backup.isOwn)).toEqual([])
    await one.places.setDaily(id, true)
    const own = async (): Promise<number> =>
      value(await one.places.list(id)).filter((backup) => backup.isOwn).length
    await one.places.round()
    expect(await own()).toBe(1)
    one.clock.now += dayMs - 1
    one.changeHistory()
    await one.places.round()
    expect(await own()).toBe(1)
    one.clock.now += 1
    await one.places.round()
    expect(await own()).toBe(2)
    one.clock.now += 2 * dayMs
    await one.places.round()
    expect(await own(), 'nothing has changed').toBe(2)
    for (let day = 0; day < keptThere + 2; day += 1) {
      one.clock.now += dayMs
      one.changeHistory()
      one.backup.content = randomBytes(3_000)
      await one.places.round()
    }
    expect(await own()).toBe(keptThere)
    expect(value(await one.places.list(id)).filter((backup) => !backup.isOwn)).toHaveLength(1)
  })

  it('goes on with the next place when one fails', async () => {
    const one = machine('first')
    const broken = await interfere(server.url, () => 'pass')
    others.push(broken)
    const ids = [await added(one.places, broken.url), await added(one.places)]
    for (const id of ids) await one.places.setDaily(id, true)
    await broken.close()
    await one.places.round()
    const state = await one.places.read()
    expect(state.places.map((place) => place.last?.error)).toEqual([
      expect.stringMatching(/^place-(unreachable|broken)$/),
      null,
    ])
  })
})

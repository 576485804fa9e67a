import { randomBytes } from 'node:crypto'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type BackupPeer, PlaceError } from '@main/sync/backupPeer'
import type { PeerNetwork } from '@main/sync/peerRequest'
import { s3Peer } from '@main/sync/s3Peer'
import { webdavPeer } from '@main/sync/webdavPeer'
import {
  type BackupServer,
  davUser,
  interfere,
  type Interference,
  s3Key,
  startS3,
  startWebdav,
} from '../../../support/backupServers'
import { temporaryFolder } from '../../../support/main/temporaryFolder'

const network: PeerNetwork = { fetch, isOnline: () => true }
/** So small that a test has several; S3 itself wants five megabytes, the server of the test does not. */
const pieceSize = 64 * 1024
const name = 'RunYour-backup_20261123T122207Z_민수의-노트북_ab12cd34_0123456789abcdef_1.zip.age'
const password = 'another-secret'

const servers: BackupServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})
const keep = async (starting: Promise<BackupServer>): Promise<BackupServer> => {
  const server = await starting
  servers.push(server)
  return server
}

type Kind = {
  /** A peer at a server of its own, with what stands in front of it. */
  start(how?: Interference, secret?: string): Promise<{ peer: BackupPeer; folder: string }>
}

const dav =
  (auth: 'basic' | 'digest'): Kind['start'] =>
  async (how, secret = davUser.password) => {
    const folder = temporaryFolder()
    const real = await keep(startWebdav(folder, { auth }))
    const { url } = how ? await keep(interfere(real.url, how)) : real
    const access = { url: `${url}/backups`, user: davUser.name, password: secret }
    return { peer: webdavPeer(network, access, pieceSize), folder: join(folder, 'backups') }
  }

const s3: Kind['start'] = async (how, secret = s3Key.secretAccessKey) => {
  const folder = temporaryFolder()
  const real = await keep(startS3(folder))
  const { url } = how ? await keep(interfere(real.url, how)) : real
  const access = { endpoint: url, region: '', bucket: 'backups', folder: 'my/history', ...s3Key }
  return { peer: s3Peer(network, { ...access, secretAccessKey: secret }, pieceSize), folder }
}

const kinds: [string, Kind['start']][] = [
  ['WebDAV, basic', dav('basic')],
  ['WebDAV, digest', dav('digest')],
  ['S3', s3],
]

const anySignal = (): AbortSignal => new AbortController().signal
const transfer = () => ({ signal: anySignal(), progress: () => undefined })
const sourceOf = (bytes: Buffer) => ({
  bytes: bytes.length,
  read: async (offset: number, length: number) => bytes.subarray(offset, offset + length),
})
const read = async (content: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const parts: Uint8Array[] = []
  for await (const part of content) parts.push(part)
  return Buffer.concat(parts)
}
const codeOf = async (doing: Promise<unknown>): Promise<string> => {
  try {
    await doing
  } catch (cause) {
    if (!(cause instanceof PlaceError)) throw cause
    expect(cause.message).not.toContain(davUser.password)
    return cause.code
  }
  return 'no error'
}
const names = async (peer: BackupPeer): Promise<string[]> =>
  (await peer.list(anySignal())).map((file) => file.name)

describe.each(kinds)('%s', (_kind, start) => {
  it.each([0, 1000, pieceSize, pieceSize + 1, 5 * pieceSize + 123])(
    'keeps %i bytes, lists them, gives them back and removes them',
    async (length) => {
      const { peer } = await start()
      await peer.check(anySignal())
      expect(await names(peer)).toEqual([])
      const bytes = randomBytes(length)
      const seen: number[] = []
      await peer.put(name, sourceOf(bytes), { signal: anySignal(), progress: (done) => seen.push(done) })
      expect(seen.at(-1)).toBe(length)
      const [file, ...others] = await peer.list(anySignal())
      expect(others).toEqual([])
      expect(file?.name).toBe(name)
      expect([length, null]).toContain(file?.bytes)
      expect((await read(peer.get(name, transfer()))).equals(bytes)).toBe(true)
      await peer.remove(name, anySignal())
      await peer.remove(name, anySignal())
      expect(await names(peer)).toEqual([])
    },
  )

  it('never replaces a file', async () => {
    const { peer } = await start()
    await peer.put(name, sourceOf(Buffer.from('first')), transfer())
    expect(await codeOf(peer.put(name, sourceOf(Buffer.from('second')), transfer()))).not.toBe('no error')
    expect(String(await read(peer.get(name, transfer())))).toBe('first')
    expect(await names(peer)).toEqual([name])
  })

  it('says that a password is wrong, and says none', async () => {
    const { peer } = await start(undefined, password)
    expect(await codeOf(peer.check(anySignal()))).toBe('place-refused')
    expect(await codeOf(peer.list(anySignal()))).toBe('place-refused')
    expect(await codeOf(peer.put(name, sourceOf(Buffer.from('x')), transfer()))).toBe('place-refused')
  })

  it('follows no redirect, so that nothing reaches another server', async () => {
    const asked: string[] = []
    const elsewhere = await keep(
      interfere('http://127.0.0.1:9', (incoming, outgoing) => {
        asked.push(incoming.url ?? '')
        outgoing.end()
        return 'answered'
      }),
    )
    const { peer } = await start((incoming, outgoing) => {
      outgoing.writeHead(307, { location: `${elsewhere.url}${incoming.url}` }).end()
      return 'answered'
    })
    expect(await codeOf(peer.check(anySignal()))).toBe('place-unsuitable')
    expect(await codeOf(peer.put(name, sourceOf(Buffer.from('x')), transfer()))).toBe('place-unsuitable')
    expect(asked).toEqual([])
  })

  it('leaves nothing that looks like a backup when the connection breaks while it is sent', async () => {
    let isBreaking = true
    const { peer } = await start((incoming) =>
      isBreaking && incoming.method === 'PUT' && /00003|partNumber=3/.test(incoming.url ?? '')
        ? { cutRequestAfter: 10 }
        : 'pass',
    )
    expect(await codeOf(peer.put(name, sourceOf(randomBytes(5 * pieceSize)), transfer()))).toBe(
      'place-broken',
    )
    expect(await names(peer)).toEqual([])
    isBreaking = false
    const again = randomBytes(5 * pieceSize)
    await peer.put(name, sourceOf(again), transfer())
    expect((await read(peer.get(name, transfer()))).equals(again)).toBe(true)
  })

  it('fails when the connection breaks while it is fetched', async () => {
    const { peer } = await start((incoming) =>
      incoming.method === 'GET' &&
      incoming.url?.includes('RunYour-backup') &&
      !incoming.url.includes('list-type')
        ? { cutAnswerAfter: 100 }
        : 'pass',
    )
    await peer.put(name, sourceOf(randomBytes(pieceSize)), transfer())
    expect(await codeOf(read(peer.get(name, transfer())))).toBe('place-broken')
  })

  it('ends when it is cancelled, and leaves nothing behind', async () => {
    const { peer } = await start()
    const stop = new AbortController()
    const putting = peer.put(name, sourceOf(randomBytes(5 * pieceSize)), {
      signal: stop.signal,
      progress: () => stop.abort(),
    })
    expect(await codeOf(putting)).toBe('place-broken')
    expect(await names(peer)).toEqual([])
  })

  it('says that a server which cannot be found is out of reach', async () => {
    const { peer } = await start()
    await Promise.all(servers.splice(0).map((server) => server.close()))
    expect(await codeOf(peer.check(anySignal()))).toBe('place-unreachable')
  })

  it('takes a page for people for no server of backups', async () => {
    const { peer } = await start((_incoming, outgoing) => {
      outgoing.writeHead(200, { 'content-type': 'text/html' }).end('<html><p>Welcome</p></html>')
      return 'answered'
    })
    expect(await codeOf(peer.check(anySignal()))).toBe('place-unsuitable')
  })
})

it('says that a WebDAV server is full, and keeps what was there', async () => {
  const folder = temporaryFolder()
  const real = await keep(startWebdav(folder, { room: 200_000 }))
  const access = { url: `${real.url}/`, user: davUser.name, password: davUser.password }
  const peer = webdavPeer(network, access, pieceSize)
  await peer.put('small', sourceOf(randomBytes(50_000)), transfer())
  expect(await codeOf(peer.put(name, sourceOf(randomBytes(400_000)), transfer()))).toBe('place-full')
  expect(await names(peer)).toEqual(['small'])
})

it('says that a bucket is full', async () => {
  const { peer } = await s3((incoming, outgoing) => {
    if (incoming.method !== 'PUT') return 'pass'
    outgoing.writeHead(400).end('<Error><Code>XMinioAdminBucketQuotaExceeded</Code></Error>')
    return 'answered'
  })
  expect(await codeOf(peer.put(name, sourceOf(randomBytes(10)), transfer()))).toBe('place-full')
})

it('says that there is no such bucket', async () => {
  const real = await keep(startS3(temporaryFolder()))
  const access = { endpoint: real.url, region: 'ap-northeast-2', bucket: 'none', folder: '', ...s3Key }
  expect(await codeOf(s3Peer(network, access).check(anySignal()))).toBe('place-unsuitable')
})

it('does not take a WebDAV server at its word that stores an empty file', async () => {
  const place = { folder: '' }
  const { peer, folder } = await dav('basic')((incoming, outgoing) => {
    if (incoming.method !== 'PUT') return 'pass'
    const stored = decodeURIComponent(incoming.url ?? '').replace('/backups/', '')
    incoming.resume().on('end', () => {
      writeFileSync(join(place.folder, stored), '')
      outgoing.writeHead(201).end()
    })
    return 'answered'
  })
  place.folder = folder
  expect(await codeOf(peer.put(name, sourceOf(randomBytes(1000)), transfer()))).toBe('place-broken')
  expect(await names(peer)).toEqual([])
})

it('misses a piece that somebody removed', async () => {
  const { peer, folder } = await dav('basic')()
  const bytes = randomBytes(3 * pieceSize)
  await peer.put(name, sourceOf(bytes), transfer())
  const [stored = ''] = readdirSync(folder)
  rmSync(join(folder, stored, '00002'))
  expect((await read(peer.get(name, transfer()))).length).toBe(2 * pieceSize)
})

it.each(['백업 폴더', 'a+b & c', "it's (mine)!"])('keeps backups in a folder called “%s”', async (folder) => {
  const dav = await keep(startWebdav(temporaryFolder()))
  const bucket = await keep(startS3(temporaryFolder()))
  const bytes = randomBytes(3 * pieceSize)
  const peers = [
    webdavPeer(
      network,
      { url: `${dav.url}/${encodeURIComponent(folder)}`, user: davUser.name, password: davUser.password },
      pieceSize,
    ),
    s3Peer(
      network,
      { endpoint: bucket.url, region: '', bucket: 'backups', folder: `나/${folder}`, ...s3Key },
      pieceSize,
    ),
  ]
  for (const peer of peers) {
    await peer.put(name, sourceOf(bytes), transfer())
    expect(await names(peer)).toEqual([name])
    expect((await read(peer.get(name, transfer()))).equals(bytes)).toBe(true)
    await peer.remove(name, anySignal())
    expect(await names(peer)).toEqual([])
  }
})

const bomb = ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']
  .map((name, index, all) => `<!ENTITY ${name} "${`&${index === 0 ? 'a' : all[index - 1]};`.repeat(20)}">`)
  .join('')
it.each([
  ['entities that grow', `<!DOCTYPE d [<!ENTITY a "${'x'.repeat(1000)}">${bomb}]>`, '&i;'],
  ['a long entity', `<!DOCTYPE d [<!ENTITY a "${'x'.repeat(1_000_000)}">]>`, '&a;'.repeat(1000)],
  ['a file of this machine', '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]>', '&a;'],
])('a WebDAV server that answers with %s learns nothing and holds nothing up', async (_, type, reference) => {
  const answer = `<?xml version="1.0"?>${type}<d:multistatus xmlns:d="DAV:"><d:response><d:href>/backups/${reference}</d:href>
    <d:propstat><d:prop><d:resourcetype/><d:getcontentlength>3</d:getcontentlength></d:prop>
    <d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response></d:multistatus>`
  const real = await keep(startWebdav(temporaryFolder()))
  const { url } = await keep(
    interfere(real.url, (_incoming, outgoing) => {
      outgoing.writeHead(207, { 'content-type': 'application/xml' }).end(answer)
      return 'answered'
    }),
  )
  const peer = webdavPeer(network, { url: `${url}/backups`, user: davUser.name, password: davUser.password })
  const listed = await names(peer).catch((cause: unknown) => (cause as PlaceError).code)
  expect(listed === 'place-unsuitable' ? 0 : String(listed).length).toBeLessThan(100)
})

it('a bucket whose list has no end is given up', async () => {
  const real = await keep(startS3(temporaryFolder()))
  let asked = 0
  const { url } = await keep(
    interfere(real.url, (_incoming, outgoing) => {
      asked += 1
      outgoing
        .writeHead(200)
        .end('<L><IsTruncated>true</IsTruncated><NextContinuationToken>again</NextContinuationToken></L>')
      return 'answered'
    }),
  )
  const peer = s3Peer(network, { endpoint: url, region: '', bucket: 'backups', folder: '', ...s3Key })
  expect(await codeOf(peer.list(anySignal()))).toBe('place-unsuitable')
  expect(asked).toBe(100)
})

it('a bucket that answers with half of a million elements holds nothing up', async () => {
  const real = await keep(startS3(temporaryFolder()))
  const { url } = await keep(
    interfere(real.url, (_incoming, outgoing) => {
      outgoing.writeHead(200).end('<Contents><Key>'.repeat(1_000_000))
      return 'answered'
    }),
  )
  const peer = s3Peer(network, { endpoint: url, region: '', bucket: 'backups', folder: '', ...s3Key })
  expect(await peer.list(anySignal())).toEqual([])
})

it.each([-40, 40])('a clock that is %i minutes off is no reason for a bucket to refuse', async (minutes) => {
  const serverTime = Date.now() + minutes * 60_000
  let refused = 0
  // The real one of the tests goes by this machine's clock.
  const { url } = await keep(
    interfere('http://127.0.0.1:9', (incoming, outgoing) => {
      const stamp = String(incoming.headers['x-amz-date'])
      const at = Date.parse(stamp.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'))
      const date = new Date(serverTime).toUTCString()
      if (Math.abs(at - serverTime) < 15 * 60_000) {
        outgoing.writeHead(200, { date }).end(`<L><Contents><Key>${name}</Key><Size>1</Size></Contents></L>`)
      } else {
        refused += 1
        outgoing.writeHead(403, { date }).end('<Error><Code>RequestTimeTooSkewed</Code></Error>')
      }
      return 'answered'
    }),
  )
  const peer = s3Peer(network, { endpoint: url, region: '', bucket: 'backups', folder: '', ...s3Key })
  expect(await names(peer)).toEqual([name])
  expect(await names(peer)).toEqual([name])
  // It was told once, and knew from then on.
  expect(refused).toBe(1)
})

it('a clock that cannot be set right is refused, and not asked again for ever', async () => {
  let asked = 0
  const { url } = await keep(
    interfere('http://127.0.0.1:9', (_incoming, outgoing) => {
      asked += 1
      outgoing
        .writeHead(403, { date: new Date().toUTCString() })
        .end('<Error><Code>RequestTimeTooSkewed</Code></Error>')
      return 'answered'
    }),
  )
  const peer = s3Peer(network, { endpoint: url, region: '', bucket: 'backups', folder: '', ...s3Key })
  expect(await codeOf(peer.list(anySignal()))).toBe('place-refused')
  expect(asked).toBe(2)
})

it('lists several files of a bucket', async () => {
  const { peer } = await s3()
  for (let index = 0; index < 3; index += 1)
    await peer.put(`file-${index}`, sourceOf(Buffer.from('x')), transfer())
  expect(await names(peer)).toEqual(['file-0', 'file-1', 'file-2'])
})

it('asks for every page of a long list, and reads names as they were written', async () => {
  const pages = [
    '<R><IsTruncated>true</IsTruncated><NextContinuationToken>a&amp;b</NextContinuationToken><Contents><Key>my/history/가&#x31;</Key><Size>1</Size></Contents></R>',
    '<R><IsTruncated>false</IsTruncated><Contents><Key>my/history/b</Key><Size>2</Size></Contents></R>',
  ]
  const tokens: (string | null)[] = []
  const { peer } = await s3((incoming, outgoing) => {
    tokens.push(new URL(incoming.url ?? '', 'http://x').searchParams.get('continuation-token'))
    outgoing.end(pages[tokens.length - 1])
    return 'answered'
  })
  expect(await peer.list(anySignal())).toEqual([
    { name: '가1', bytes: 1 },
    { name: 'b', bytes: 2 },
  ])
  expect(tokens).toEqual([null, 'a&b'])
})

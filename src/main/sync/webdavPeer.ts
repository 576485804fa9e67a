import { AsyncLocalStorage } from 'node:async_hooks'
import { AuthType, createClient, type FileStat, getPatcher, type WebDAVClient } from 'webdav'
import {
  type BackupPeer,
  type BackupSource,
  pieceBytes,
  PlaceError,
  piecesOf,
  type StoredFile,
  statusCode,
  unfinishedName,
} from './backupPeer'
import { pieceSilenceMs, type PeerNetwork, peerRequest, type PeerRequest, shortAnswer } from './peerRequest'

export type WebdavAccess = {
  /** Of the folder on the server; https or loopback. */
  url: string
  user: string
  password: string
}

type Send = (url: string, init: RequestInit) => Promise<Response>

/** The library's way out is one for the whole module; this makes it the one of the call that is under way. */
const sending = new AsyncLocalStorage<Send>()
let isPatched = false

/**
 * A WebDAV server (RFC 4918), with basic or digest sign-in. A file is sent under another name, its size is compared, and
 * then it is renamed. One of more than 16 MiB is a folder with pieces, renamed as a whole: sent in one request, it would
 * have to be held in memory or go out in chunks, which many installations of Nextcloud answer with success and store as
 * an empty file (nextcloud/server#7995).
 * @param size bytes of a piece
 */
export function webdavPeer(network: PeerNetwork, access: WebdavAccess, size = pieceBytes): BackupPeer {
  if (!isPatched) {
    getPatcher().patch('fetch', (...args: unknown[]) => {
      const send = sending.getStore()
      if (!send) throw new Error('a WebDAV call outside of its peer')
      return send(args[0] as string, args[1] as RequestInit)
    })
    isPatched = true
  }
  const { user, password } = access
  const secrets = [password, Buffer.from(`${user}:${password}`).toString('base64')]
  const client = createClient(access.url, { authType: AuthType.Auto, username: user, password })

  /** One operation of the library, with what it must not do taken from it. */
  async function call<T>(limits: PeerRequest, run: (client: WebDAVClient) => Promise<T>): Promise<T> {
    let status = 0
    const send: Send = async (url, init) => {
      const response = await peerRequest(network, url, init, limits, secrets)
      status = response.status
      return response
    }
    try {
      const value = await sending.run(send, () => run(client))
      // With digest sign-in the library takes a refusal for an answer.
      if (status === 401) throw new PlaceError('place-refused', 'the server refused the sign-in')
      return value
    } catch (cause) {
      if (cause instanceof PlaceError) throw cause
      if (status >= 400) throw new PlaceError(statusCode(status), `the server answered with ${status}`)
      throw new PlaceError('place-unsuitable', 'the server answered, but not as a WebDAV server does')
    }
  }
  const short = (signal: AbortSignal): PeerRequest => ({ ...shortAnswer, signal })
  const long = (signal: AbortSignal, mostBytes: number = shortAnswer.mostBytes): PeerRequest => ({
    signal,
    silenceMs: pieceSilenceMs,
    mostBytes,
  })

  const contents = (path: string, signal: AbortSignal): Promise<FileStat[]> =>
    call(short(signal), async (dav) => (await dav.getDirectoryContents(path)) as FileStat[])

  const remove = async (name: string, signal: AbortSignal): Promise<void> => {
    try {
      await call(short(signal), (dav) => dav.deleteFile(`/${name}`))
    } catch (cause) {
      const stored = await contents('/', signal)
      if (stored.some(({ basename }) => basename === name)) throw cause
    }
  }

  /** Makes the folder where it is missing; the one above it has to be there. */
  const prepare = async (signal: AbortSignal): Promise<void> => {
    try {
      await contents('/', signal)
    } catch (cause) {
      if (!(cause instanceof PlaceError) || cause.code !== 'place-unsuitable') throw cause
      await call(short(signal), (dav) => dav.customRequest('/', { method: 'MKCOL' }))
    }
  }

  const sendPieces = async (
    target: string,
    source: BackupSource,
    { signal, progress }: Parameters<BackupPeer['put']>[2],
  ): Promise<void> => {
    const pieces = piecesOf(source.bytes, size)
    const inFolder = pieces.length > 1
    if (inFolder) await call(short(signal), (dav) => dav.createDirectory(target))
    for (const { number, offset, length } of pieces) {
      const data = Buffer.from(await source.read(offset, length))
      const path = inFolder ? `${target}/${pieceName(number)}` : target
      await call(long(signal), (dav) =>
        dav.customRequest(path, {
          method: 'PUT',
          headers: { 'Content-Type': 'application/octet-stream' },
          data,
        }),
      )
      progress(offset + length)
    }
    const stored = inFolder
      ? await contents(target, signal)
      : (await contents('/', signal)).filter(({ filename }) => isSamePath(filename, target))
    const sizes = new Map(stored.map((file) => [file.basename, file.size]))
    const isWhole = pieces.every(
      ({ number, length }) => sizes.get(inFolder ? pieceName(number) : target.slice(1)) === length,
    )
    if (!isWhole) throw new PlaceError('place-broken', 'the server stored something else than was sent')
  }

  const put: BackupPeer['put'] = async (name, source, transfer) => {
    const { signal } = transfer
    const unfinished = unfinishedName(name)
    await prepare(signal)
    if ((await contents('/', signal)).some(({ basename }) => basename === unfinished))
      await remove(unfinished, signal)
    try {
      await sendPieces(`/${unfinished}`, source, transfer)
      await call(short(signal), (dav) => dav.moveFile(`/${unfinished}`, `/${name}`, { overwrite: false }))
    } catch (cause) {
      // What was sent is of no use; whether it can be removed depends on why it failed.
      await remove(unfinished, AbortSignal.timeout(shortAnswer.silenceMs)).catch(() => undefined)
      throw cause
    }
  }

  async function* get(name: string, { signal, progress }: Parameters<BackupPeer['get']>[1]) {
    const entry = (await contents('/', signal)).find(({ basename }) => basename === name)
    if (!entry) throw new PlaceError('not-found', 'the server has no such file')
    const paths =
      entry.type === 'file'
        ? [`/${name}`]
        : (await contents(`/${name}`, signal)).map(({ basename }) => `/${name}/${basename}`).toSorted()
    let bytes = 0
    for (const path of paths) {
      const response = await call({ ...long(signal, Infinity), silenceMs: shortAnswer.silenceMs }, (dav) =>
        dav.customRequest(path, { method: 'GET' }),
      )
      for await (const part of (response as unknown as Response).body ?? []) {
        bytes += part.byteLength
        progress(bytes)
        yield part
      }
    }
  }

  return {
    put,
    get,
    remove,
    list: async (signal) =>
      (await contents('/', signal)).map((entry): StoredFile => ({
        name: entry.basename.normalize('NFC'),
        bytes: entry.type === 'file' ? entry.size : null,
      })),
    check: async (signal) => {
      const name = `RunYour-test-${crypto.randomUUID()}`
      const data = new TextEncoder().encode(name)
      await put(name, { bytes: data.length, read: async () => data }, { signal, progress: () => undefined })
      try {
        await sameText(get(name, { signal, progress: () => undefined }), name)
      } finally {
        await remove(name, AbortSignal.timeout(shortAnswer.silenceMs))
      }
    },
  }
}

function pieceName(number: number): string {
  return String(number).padStart(5, '0')
}

function isSamePath(path: string, wanted: string): boolean {
  return path.replace(/^\/*/, '').normalize('NFC') === wanted.replace(/^\/*/, '').normalize('NFC')
}

/** @throws PlaceError when what comes back is not what was sent */
export async function sameText(content: AsyncIterable<Uint8Array>, text: string): Promise<void> {
  const parts: Uint8Array[] = []
  for await (const part of content) parts.push(part)
  if (Buffer.concat(parts).toString() !== text)
    throw new PlaceError('place-unsuitable', 'the server gave back something else than it was sent')
}

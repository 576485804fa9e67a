import { createHash } from 'node:crypto'
import { AwsV4Signer } from 'aws4fetch'
import {
  type BackupPeer,
  pieceBytes,
  piecesOf,
  PlaceError,
  type StoredFile,
  statusCode,
  type Transfer,
} from './backupPeer'
import { pieceSilenceMs, type PeerNetwork, peerRequest, shortAnswer } from './peerRequest'
import { readErrorCode, readListing, readUploadId } from './s3Answers'
import { sameText } from './webdavPeer'

export type S3Access = {
  /** Without bucket and folder: `https://s3.ap-northeast-2.amazonaws.com`; https or loopback. */
  endpoint: string
  /** Empty: what the address tells, else `us-east-1`. */
  region: string
  bucket: string
  /** The folder in the bucket, without slashes around it; empty for none. */
  folder: string
  accessKeyId: string
  secretAccessKey: string
}

type Call = { method: string; query?: Record<string, string>; body?: Uint8Array | string; file?: boolean }

/**
 * A bucket that speaks S3's protocol, addressed by path (which Amazon, R2, B2, Wasabi, MinIO and Garage all take), signed
 * with Signature Version 4 over the hash of every body. What is larger than a piece goes up as a multipart upload; an
 * object is there once all of it is, so nothing that broke off can be seen.
 * @param size bytes of a part; S3 wants 5 MiB at least
 */
export function s3Peer(network: PeerNetwork, access: S3Access, size = pieceBytes): BackupPeer {
  const { accessKeyId, secretAccessKey, region } = access
  const root = `${access.endpoint}/${encode(access.bucket)}`
  const folder = access.folder === '' ? '' : `${access.folder}/`
  /** How far the server's clock is ahead of this one, once it refused a signature for its time (15 minutes off). */
  let aheadMs = 0
  const objectUrl = (name: string): string => `${root}/${(folder + name).split('/').map(encode).join('/')}`

  async function send(url: string, { method, query = {}, body, file }: Call, signal: AbortSignal) {
    const full = new URL(url)
    full.search = Object.entries(query)
      .map(([name, value]) => `${encode(name)}=${encode(value)}`)
      .join('&')
    const limits = {
      signal,
      silenceMs: body === undefined ? shortAnswer.silenceMs : pieceSilenceMs,
      mostBytes: file ? Infinity : shortAnswer.mostBytes,
    }
    for (let isSecond = false; ; isSecond = true) {
      const { url: signedUrl, headers } = await sign(full, method, body)
      const init = { method, headers, ...(body !== undefined && { body }) }
      const response = await peerRequest(network, signedUrl.href, init as RequestInit, limits, [
        secretAccessKey,
      ])
      if (response.ok) return response
      const said = readErrorCode(await response.text())
      const serverTime = Date.parse(response.headers.get('date') ?? '')
      if (said === 'RequestTimeTooSkewed' && !isSecond && !Number.isNaN(serverTime)) {
        aheadMs = serverTime - Date.now()
        continue
      }
      throw new PlaceError(
        codeOf(response.status, said),
        `the server answered with ${response.status} ${said}`,
      )
    }
  }

  const sign = (url: URL, method: string, body: Call['body']) =>
    new AwsV4Signer({
      url: url.href,
      method,
      datetime: new Date(Date.now() + aheadMs).toISOString().replace(/[:-]|\.\d{3}/g, ''),
      headers: {
        'x-amz-content-sha256': createHash('sha256')
          .update(body ?? '')
          .digest('hex'),
      },
      accessKeyId,
      secretAccessKey,
      service: 's3',
      ...(region !== '' && { region }),
    }).sign()

  const putWhole = async (name: string, body: Uint8Array, signal: AbortSignal): Promise<void> => {
    await (await send(objectUrl(name), { method: 'PUT', body }, signal)).text()
  }

  const putParts = async (
    name: string,
    source: Parameters<BackupPeer['put']>[1],
    { signal, progress }: Transfer,
  ): Promise<void> => {
    const url = objectUrl(name)
    const begun = await send(url, { method: 'POST', query: { uploads: '' } }, signal)
    const uploadId = readUploadId(await begun.text())
    if (uploadId === null) throw new PlaceError('place-unsuitable', 'the server began no upload')
    try {
      const parts: string[] = []
      for (const { number, offset, length } of piecesOf(source.bytes, size)) {
        const body = await source.read(offset, length)
        const query = { partNumber: String(number), uploadId }
        const stored = await send(url, { method: 'PUT', query, body }, signal)
        await stored.text()
        const etag = stored.headers.get('etag')
        if (etag === null || /[<>&]/.test(etag)) throw new PlaceError('place-unsuitable', 'a part has no tag')
        parts.push(`<Part><PartNumber>${number}</PartNumber><ETag>${etag}</ETag></Part>`)
        progress(offset + length)
      }
      const body = `<CompleteMultipartUpload>${parts.join('')}</CompleteMultipartUpload>`
      const done = await send(url, { method: 'POST', query: { uploadId }, body }, signal)
      // It may say 200 first and find out that it failed afterwards (API reference of CompleteMultipartUpload).
      const failure = readErrorCode(await done.text())
      if (failure !== '') throw new PlaceError('place-broken', `the upload was not completed: ${failure}`)
    } catch (cause) {
      const soon = AbortSignal.timeout(shortAnswer.silenceMs)
      await send(url, { method: 'DELETE', query: { uploadId } }, soon).catch(() => undefined)
      throw cause
    }
  }

  const list = async (signal: AbortSignal): Promise<StoredFile[]> => {
    const files: StoredFile[] = []
    for (let token: string | null = '', pages = 0; token !== null; pages += 1) {
      if (pages === mostPages) throw new PlaceError('place-unsuitable', 'the list has no end')
      const query = {
        'list-type': '2',
        prefix: folder,
        delimiter: '/',
        ...(token !== '' && { 'continuation-token': token }),
      }
      const page = readListing(await (await send(`${root}/`, { method: 'GET', query }, signal)).text())
      files.push(...page.files.map((file) => ({ ...file, name: file.name.slice(folder.length) })))
      token = page.next
    }
    return files
  }

  const put: BackupPeer['put'] = async (name, source, transfer) => {
    const { signal, progress } = transfer
    if ((await list(signal)).some((file) => file.name === name))
      throw new PlaceError('file-unwritable', 'there is such a file already')
    if (source.bytes > size) await putParts(name, source, transfer)
    else {
      await putWhole(name, await source.read(0, source.bytes), signal)
      progress(source.bytes)
    }
    const stored = (await list(signal)).find((file) => file.name === name)
    if (stored?.bytes === source.bytes) return
    await remove(name, signal)
    throw new PlaceError('place-broken', 'the server stored something else than was sent')
  }

  async function* get(name: string, { signal, progress }: Transfer) {
    const response = await send(objectUrl(name), { method: 'GET', file: true }, signal)
    let bytes = 0
    for await (const part of response.body ?? []) {
      bytes += part.byteLength
      progress(bytes)
      yield part
    }
  }

  const remove = async (name: string, signal: AbortSignal): Promise<void> => {
    await send(objectUrl(name), { method: 'DELETE' }, signal)
  }

  return {
    list,
    put,
    get,
    remove,
    check: async (signal) => {
      const name = `RunYour-test-${crypto.randomUUID()}`
      await putWhole(name, new TextEncoder().encode(name), signal)
      try {
        await sameText(get(name, { signal, progress: () => undefined }), name)
        await list(signal)
      } finally {
        await remove(name, AbortSignal.timeout(shortAnswer.silenceMs))
      }
    },
  }
}

/**
 * As Signature Version 4 writes paths and queries. What goes out has to be written like what is signed: a server that
 * signs the address as it stands takes a blank that came as `+`, or a bracket, for another address.
 */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** Pages of a thousand files each. Without a limit, a server that repeats itself would be asked for ever. */
const mostPages = 100

/** The names are Amazon's, and MinIO's for its own quotas. */
function codeOf(status: number, said: string): ReturnType<typeof statusCode> {
  if (/Quota|StorageFull|EntityTooLarge|NoSpace/i.test(said)) return 'place-full'
  if (/^(NoSuchBucket|AuthorizationHeaderMalformed|PermanentRedirect|IllegalLocationConstraint)/.test(said))
    return 'place-unsuitable'
  if (/^(InvalidAccessKeyId|SignatureDoesNotMatch)$/.test(said)) return 'place-refused'
  if (said === 'NoSuchKey') return 'not-found'
  return statusCode(status)
}

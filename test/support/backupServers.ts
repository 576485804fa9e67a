import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { v2 as webdav } from 'webdav-server'

/** A server for backups on this machine; `url` has no slash at its end. */
export type BackupServer = { url: string; close: () => Promise<void> }

export const davUser = { name: 'minsu', password: 'runyour-test-password' }

/** A real WebDAV server over a folder. @param room bytes that it takes; undefined for any number */
export async function startWebdav(
  folder: string,
  { auth = 'basic', room }: { auth?: 'basic' | 'digest'; room?: number } = {},
): Promise<BackupServer> {
  const users = new webdav.SimpleUserManager()
  const user = users.addUser(davUser.name, davUser.password, false)
  const privileges = new webdav.SimplePathPrivilegeManager()
  privileges.setRights(user, '/', ['all'])
  const server = new webdav.WebDAVServer({
    requireAuthentification: true,
    httpAuthentication:
      auth === 'basic'
        ? new webdav.HTTPBasicAuthentication(users, 'backups')
        : new webdav.HTTPDigestAuthentication(users, 'backups'),
    privilegeManager: privileges,
    rootFileSystem: new webdav.PhysicalFileSystem(folder),
    ...(room !== undefined && { storageManager: new webdav.PerUserStorageManager(room) }),
  })
  return listen((incoming, outgoing) => server.executeRequest(incoming, outgoing))
}

export type Interference = (
  incoming: IncomingMessage,
  outgoing: ServerResponse,
) => 'pass' | 'answered' | { cutAnswerAfter: number } | { cutRequestAfter: number }

/** Stands in front of a real server and spoils what the test wants spoilt. */
export function interfere(target: string, how: Interference): Promise<BackupServer> {
  const { hostname, port } = new URL(target)
  return listen((incoming, outgoing) => {
    const wanted = how(incoming, outgoing)
    if (wanted === 'answered') return
    const onward = request({
      hostname,
      port,
      method: incoming.method,
      path: incoming.url,
      headers: incoming.headers,
    })
    onward.on('error', () => outgoing.destroy())
    onward.on('response', (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers)
      let sent = 0
      answer.on('data', (part: Buffer) => {
        const left =
          typeof wanted === 'object' && 'cutAnswerAfter' in wanted ? wanted.cutAnswerAfter - sent : Infinity
        sent += part.length
        outgoing.write(part.subarray(0, Math.max(0, left)))
        if (sent >= left) outgoing.write('', () => outgoing.destroy())
      })
      answer.on('end', () => outgoing.end())
    })
    let received = 0
    incoming.on('data', (part: Buffer) => {
      received += part.length
      if (typeof wanted === 'object' && 'cutRequestAfter' in wanted && received > wanted.cutRequestAfter) {
        onward.destroy()
        return incoming.destroy()
      }
      onward.write(part)
    })
    incoming.on('end', () => onward.end())
  })
}

async function listen(
  answer: (incoming: IncomingMessage, outgoing: ServerResponse) => void,
): Promise<BackupServer> {
  const server: Server = createServer(answer)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

/** A real server of S3's protocol with one bucket named `backups`; its keys are {@link s3Key}. */
export async function startS3(folder: string): Promise<BackupServer> {
  // The package has no types of its own.
  const S3rver = createRequire(import.meta.url)('s3rver') as new (options: object) => S3Instance
  const instance = new S3rver({ silent: true, directory: folder, configureBuckets: [{ name: 'backups' }] })
  await instance.configureBuckets()
  const handle = instance.callback()
  return listen((incoming, outgoing) => {
    if (isSigned(incoming)) return handle(incoming, outgoing)
    outgoing.writeHead(403).end('<Error><Code>SignatureDoesNotMatch</Code></Error>')
  })
}

/**
 * Whether a request carries the signature that Amazon's description of Signature Version 4 asks for, which this server
 * does not look at: https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
function isSigned({ method, url = '', headers }: IncomingMessage): boolean {
  const [, scope = '', signed = '', signature] =
    /^AWS4-HMAC-SHA256 Credential=[^/]+\/([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]+)$/.exec(
      headers.authorization ?? '',
    ) ?? []
  const { pathname, search } = new URL(url, 'http://localhost')
  const query = search
    .slice(1)
    .split('&')
    .filter(Boolean)
    .map((pair) => (pair.includes('=') ? pair : `${pair}=`))
    .toSorted()
  const lines = signed.split(';').map((name) => `${name}:${String(headers[name])}\n`)
  const hash = String(headers['x-amz-content-sha256'])
  const request = [method, pathname, query.join('&'), lines.join(''), signed, hash].join('\n')
  const digest = createHash('sha256').update(request).digest('hex')
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, digest].join('\n')
  const hmac = (key: string | Buffer, part: string): Buffer => createHmac('sha256', key).update(part).digest()
  const key = scope.split('/').reduce<string | Buffer>(hmac, `AWS4${s3Key.secretAccessKey}`)
  return hmac(key, text).toString('hex') === signature
}

type S3Instance = {
  configureBuckets(): Promise<unknown>
  callback(): (incoming: IncomingMessage, outgoing: ServerResponse) => void
}

export const s3Key = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }

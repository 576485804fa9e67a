import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type UpdateServer = {
  address: string
  /** Paths that were asked for, in their order. */
  asked: string[]
  close(): Promise<void>
}

export type PublishedUpdate = {
  version: string
  /** What the list of versions promises. */
  promised: Buffer
  /** What is sent; the promised bytes unless a test wants them damaged. */
  sent?: Buffer
}

/** A server with one new version for Linux, laid out as electron-builder publishes it: a list, and the file it names. */
export async function startUpdateServer({
  version,
  promised,
  sent = promised,
}: PublishedUpdate): Promise<UpdateServer> {
  const file = `runyour-desktop-${version}-linux.AppImage`
  const sha512 = createHash('sha512').update(promised).digest('base64')
  const list = [
    `version: ${version}`,
    'files:',
    `  - url: ${file}`,
    `    sha512: ${sha512}`,
    `    size: ${promised.length}`,
    `path: ${file}`,
    `sha512: ${sha512}`,
    "releaseDate: '2026-11-23T00:00:00.000Z'",
    'releaseNotes: 더 빨라졌어요.',
  ].join('\n')
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    asked.push(path)
    if (/^\/latest-linux.*\.yml$/.test(path)) return response.end(list)
    if (path === `/${file}`) return response.end(sent)
    response.writeHead(404).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => new Promise((done) => (server.closeAllConnections(), server.close(() => done()))),
  }
}

import { once } from 'node:events'
import { createSecureServer as createHttp2Server } from 'node:http2'
import { createServer as createHttpServer } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import type { RunningApp } from './runningApp'
import { selfSigned } from './selfSigned'

type App = Pick<RunningApp, 'app'>

/** Something that listens on this machine; `close` frees its port. */
type Listening = { port: number; close(): Promise<void> }

/** A port on which nobody listens. */
export async function closedPort(): Promise<number> {
  const server = createServer()
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}

/** A server with a certificate that nobody vouches for; what it was told is kept. */
export async function startUntrusted(): Promise<Listening & { heard: (string | undefined)[] }> {
  const heard: (string | undefined)[] = []
  const server = createSecureServer(selfSigned, (request, response) => {
    heard.push(request.headers.authorization)
    response.end('{}')
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const close = async (): Promise<void> => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
  return { port, heard, close }
}

/** What a {@link startPeer} does as soon as it has been spoken to. */
export type Behaviour = { kind: 'say'; text: string } | { kind: 'hangUp' } | { kind: 'reset' }

/** The other end of a connection, below HTTP: a proxy, or a firewall that interferes. */
export async function startPeer(
  first: Behaviour,
): Promise<Listening & { behave(next: Behaviour): void; heard: string[] }> {
  let behaviour = first
  const heard: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    socket.once('data', (data) => {
      heard.push(data.toString('latin1').split('\r\n', 1)[0] ?? '')
      if (behaviour.kind === 'say') socket.end(behaviour.text)
      else if (behaviour.kind === 'reset') socket.resetAndDestroy()
      else socket.destroy()
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const close = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy()
    if (server.listening) await new Promise((done) => server.close(done))
  }
  return { port, heard, behave: (next) => void (behaviour = next), close }
}

/**
 * A gateway over TLS that speaks HTTP/2, as the real one may. It has one model, and loses the connection over every
 * question.
 */
export async function startHttp2(): Promise<Listening & { baseUrl: string; questions: readonly string[] }> {
  const questions: string[] = []
  const sockets = new Set<Socket>()
  const server = createHttp2Server({ ...selfSigned, allowHTTP1: true }, (request, response) => {
    request.resume()
    request.on('end', () => {
      if (request.method !== 'POST') {
        response.setHeader('content-type', 'application/json')
        return response.end('{"data":[{"id":"openai/gpt-5.2"}]}')
      }
      questions.push(request.httpVersion)
      for (const socket of sockets) socket.destroy()
    })
  })
  server.on('connection', (socket) => sockets.add(socket))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  return {
    port,
    baseUrl: `https://localhost:${port}/v1`,
    questions,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((done) => server.close(done))
    },
  }
}

/** A gateway with a list of models and nothing else, which would keep every connection open, whatever it is asked to do. */
export async function startClinging(): Promise<
  Listening & { baseUrl: string; used: ReadonlyMap<Socket, number> }
> {
  const used = new Map<Socket, number>()
  const server = createHttpServer((request, response) => {
    used.set(request.socket, (used.get(request.socket) ?? 0) + 1)
    // By itself, Node would close what it was asked to close.
    response.writeHead(200, { 'content-type': 'application/json', connection: 'keep-alive' })
    response.end(JSON.stringify({ object: 'list', data: [{ id: 'openai/gpt-5.5', object: 'model' }] }))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  return {
    port,
    baseUrl: `http://127.0.0.1:${port}/v1`,
    used,
    close: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

/** What the app believes about the machine; a name that is not found means something else without a network. */
export async function setOnline({ app }: App, online: boolean): Promise<void> {
  await app.evaluate(({ net }, isOnline) => {
    net.isOnline = () => isOnline
  }, online)
}

export function systemIsOnline({ app }: App): Promise<boolean> {
  return app.evaluate(({ net }) => net.isOnline())
}

/** For a server of a test's own over TLS; the app itself has no way to do this. */
export async function trustEveryCertificate({ app }: App): Promise<void> {
  await app.evaluate(({ session }) => {
    for (const number of [0, 1, 2, 3]) {
      session.fromPartition(`gateway-${number}`).setCertificateVerifyProc((_request, decide) => decide(0))
    }
  })
}

/** Tells the app what the system tells it around a sleep; the connections stay as they are. */
export async function sleepAndWake({ app }: App): Promise<void> {
  await app.evaluate(({ powerMonitor }) => {
    powerMonitor.emit('suspend')
    powerMonitor.emit('resume')
  })
}

export function readClipboard({ app }: App): Promise<string> {
  return app.evaluate(({ clipboard }) => clipboard.readText())
}

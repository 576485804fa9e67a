import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Somebody else's server, who would like to know. */
export type Tracker = {
  /** With another origin than anything the app may talk to. */
  url: string
  webSocketUrl: string
  /** Every request that arrived, as `METHOD /path`, with the `Authorization` it carried. */
  requests: { line: string; authorization: string | undefined }[]
  close(): Promise<void>
}

export async function startTracker(): Promise<Tracker> {
  const requests: Tracker['requests'] = []
  const server = createServer((request, response) => {
    requests.push({
      line: `${request.method} ${request.url}`,
      authorization: request.headers.authorization,
    })
    response
      .writeHead(200, { 'content-type': 'text/html', 'access-control-allow-origin': '*' })
      .end('<script>document.title = "tracked"</script>')
  })
  server.on('upgrade', (request, socket) => {
    requests.push({ line: `UPGRADE ${request.url}`, authorization: request.headers.authorization })
    socket.destroy()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    webSocketUrl: `ws://127.0.0.1:${port}`,
    requests,
    close: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

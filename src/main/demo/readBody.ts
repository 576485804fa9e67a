import type { IncomingMessage } from 'node:http'

/** Room for a few pictures in base64; more would only fill the memory of the app that hosts the server. */
const maxBytes = 64 * 1024 * 1024

/**
 * Reads a request's body: parsed JSON, the raw text where it is not JSON, `undefined` where it is empty. What is too
 * large is read to its end and thrown away: leaving it unread would cut the connection before the 413 is seen. Rejects
 * when the client leaves in the middle.
 */
export async function readBody(
  incoming: IncomingMessage,
): Promise<{ kind: 'body'; body: unknown } | { kind: 'tooLarge' }> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= maxBytes) chunks.push(chunk)
    else chunks.length = 0
  }
  if (size > maxBytes) return { kind: 'tooLarge' }
  const text = Buffer.concat(chunks).toString('utf8')
  if (text === '') return { kind: 'body', body: undefined }
  try {
    return { kind: 'body', body: JSON.parse(text) as unknown }
  } catch {
    return { kind: 'body', body: text }
  }
}

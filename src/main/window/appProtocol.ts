import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import type { Session } from 'electron'
import { contentSecurityPolicy } from './contentSecurityPolicy'
import { appOrigin, appScheme, previewOrigin } from './pageSource'
import { originOf } from './trustedSenders'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** What answers a request to one host of the app's scheme. */
export type Answerer = (url: string) => Promise<PartAnswer>

/**
 * Serves the built page, and only that folder, with the content security policy on every answer; what models wrote has a
 * host and answers of its own.
 *
 * `protocol.handle` is the newer way. It answers with fetch's Response, for which main loads its whole HTTP client before
 * the first byte: measured at 60 ms of a start that has 160 to spend over an empty window.
 */
export function serveApp(session: Session, folder: string, preview: Answerer): void {
  session.protocol.registerBufferProtocol(appScheme, ({ url }, answer) => {
    void answerAt(url, folder, preview).then(answer)
  })
}

/** Each host has its own answers: the page is not to be had under another origin. */
export async function answerAt(url: string, folder: string, preview: Answerer): Promise<PartAnswer> {
  const origin = originOf(url)
  if (origin === previewOrigin) return preview(url)
  return origin === appOrigin ? readPart(folder, url) : nothing
}

export type PartAnswer = { statusCode: number; headers: Record<string, string>; data: Buffer }

const nothing: PartAnswer = { statusCode: 404, headers: {}, data: Buffer.alloc(0) }

/** A file of the page as the answer to its URL; 404 for what is not there, lies outside or is of no known type. */
export async function readPart(folder: string, url: string): Promise<PartAnswer> {
  const path = resolveInside(folder, new URL(url).pathname)
  const type = path === null ? undefined : types[extname(path)]
  const data = path === null || type === undefined ? null : await readFile(path).catch(() => null)
  if (data === null || type === undefined) return nothing
  return { statusCode: 200, headers: headers(type), data }
}

/**
 * No `cross-origin-opener-policy`: nothing opens this page, and it may open nothing (lockdown.ts). With one, Chromium loads
 * the page in another process than the window was made with: 30 ms of each start.
 */
function headers(type: string): Record<string, string> {
  return {
    'content-type': type,
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  }
}

/** The file that a URL path means, or null when it would lie outside the folder. */
export function resolveInside(folder: string, urlPath: string): string | null {
  let decoded: string
  try {
    decoded = decodeURIComponent(urlPath)
  } catch {
    return null
  }
  const path = normalize(join(folder, decoded))
  return !decoded.includes('\0') && path.startsWith(folder + sep) ? path : null
}

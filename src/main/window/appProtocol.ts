import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import type { Session } from 'electron'
import { contentSecurityPolicy } from './contentSecurityPolicy'
import { appScheme } from './pageSource'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Serves the built page, and only that folder, with the content security policy on every answer. */
export function serveApp(session: Session, folder: string): void {
  session.protocol.handle(appScheme, async (request) => {
    const path = resolveInside(folder, new URL(request.url).pathname)
    const type = path === null ? undefined : types[extname(path)]
    if (path === null || type === undefined) return new Response('not found', { status: 404 })
    try {
      return new Response(await readFile(path), { headers: headers(type) })
    } catch {
      return new Response('not found', { status: 404 })
    }
  })
}

function headers(type: string): Record<string, string> {
  return {
    'content-type': type,
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
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

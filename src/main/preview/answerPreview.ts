import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PartAnswer } from '../window/appProtocol'
import { previewDocument } from './previewDocument'
import { frameScripts, previewPolicy } from './previewPolicy'
import type { Previews } from './previews'

export type PreviewRoom = {
  previews: Previews
  /** The folder of the scripts that run in the frames. */
  folder: string
  /** Whose frames may show a preview. */
  pageOrigin: string
}

const scriptFiles: ReadonlySet<string> = new Set(Object.values(frameScripts).flat())

/**
 * What a preview's host answers: the document of a preview that is still kept, or one of the scripts by its exact name;
 * 404 for everything else.
 */
export async function answerPreview(
  { previews, folder, pageOrigin }: PreviewRoom,
  url: string,
): Promise<PartAnswer> {
  const name = new URL(url).pathname.slice(1)
  if (scriptFiles.has(name)) {
    const data = await readFile(join(folder, name))
    return { statusCode: 200, headers: { ...shared, 'content-type': 'text/javascript; charset=utf-8' }, data }
  }
  const preview = previews.find(name)
  if (preview === undefined) return { statusCode: 404, headers: shared, data: Buffer.alloc(0) }
  const headers = {
    ...shared,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': previewPolicy(preview.kind, pageOrigin),
    'cache-control': 'no-store',
  }
  return { statusCode: 200, headers, data: Buffer.from(previewDocument(preview)) }
}

const shared = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-dns-prefetch-control': 'off',
} as const

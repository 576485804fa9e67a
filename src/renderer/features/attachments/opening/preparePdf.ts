// Also registers itself as the worker of `pdf.mjs`: it runs right here, which is a worker of its own already.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { attachmentLimits } from '@shared/model/attachmentLimits'
import type { FileProblem } from '../../../store/draftFile'
import { CharacterMaps } from './characterMaps'
import type { PreparedOrProblem } from './opened'

/** The text of a PDF with its pages marked. One that has none, a scan for instance, is a problem of its own. */
export async function preparePdf(bytes: Uint8Array): Promise<PreparedOrProblem> {
  const task = getDocument({
    // pdf.js keeps the buffer for itself.
    data: bytes.slice(),
    BinaryDataFactory: CharacterMaps,
    // The maps come as modules; the address only has to be there.
    cMapUrl: '/cmaps/',
    cMapPacked: true,
    useWorkerFetch: false,
    useWasm: false,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    return await readPages(await task.promise)
  } catch (cause) {
    return { problem: problemOf(cause) }
  } finally {
    await task.destroy()
  }
}

async function readPages(document: PDFDocumentProxy): Promise<PreparedOrProblem> {
  const pages: string[] = []
  let length = 0
  let hasText = false
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const text = pageText((await page.getTextContent()).items)
    page.cleanup()
    hasText ||= text !== ''
    pages.push(`[Page ${number} of ${document.numPages}]\n${text}\n`)
    length += (pages.at(-1)?.length ?? 0) + 1
    if (length > attachmentLimits.characters) return { problem: 'too-long' }
  }
  return hasText ? { prepared: { kind: 'pdf', text: pages.join('\n') } } : { problem: 'pdf-without-text' }
}

/** Pieces in the order in which the file draws them; marks for structure carry no text. */
function pageText(items: readonly ({ str: string; hasEOL: boolean } | object)[]): string {
  return items
    .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
    .join('')
    .replaceAll(/[\0\p{Surrogate}]/gu, '\ufffd')
    .trim()
}

function problemOf(cause: unknown): FileProblem {
  return cause instanceof Error && cause.name === 'PasswordException' ? 'pdf-locked' : 'damaged'
}

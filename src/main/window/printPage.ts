import type { WebContents } from 'electron'
import { fail, ok, type Result } from '@shared/appError'
import { writeFileWhole } from '../files/writeFileWhole'
import type { FileDialogs } from './fileDialogs'

/** Chromium's two ways of saying that somebody closed the dialog; the first one is older. */
const takenBack = /cancell?ed/i

/** Prints a page through the system's dialog; false when the person took it back. */
export function printPage(contents: Pick<WebContents, 'print'>): Promise<Result<boolean>> {
  return new Promise((resolve) => {
    contents.print({ printBackground: true }, (printed, reason) => {
      if (printed) return resolve(ok(true))
      resolve(takenBack.test(reason) ? ok(false) : fail({ code: 'internal', message: `print: ${reason}` }))
    })
  })
}

/** Writes a page, as it would be printed, to a PDF that the person names; null when they did not. */
export async function savePagePdf(
  contents: Pick<WebContents, 'printToPDF'>,
  dialogs: Pick<FileDialogs, 'pickSavePath'>,
  name: string,
): Promise<Result<{ path: string } | null>> {
  const path = await dialogs.pickSavePath({
    suggestedName: `${name.trim() === '' ? 'conversation' : name}.pdf`,
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  })
  if (path === null) return ok(null)
  // Tagged, so that a screen reader finds headings and lists in it; the page's own style says how large a sheet is.
  const pdf = await contents.printToPDF({
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
  })
  const written = await writeFileWhole(path, pdf)
  return written.ok ? ok({ path }) : written
}

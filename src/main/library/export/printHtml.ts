import { pathToFileURL } from 'node:url'
import { BrowserWindow, session } from 'electron'
import { keepFromFetching } from '../../window/lockdown'
import type { PrintPage } from './printPages'

/**
 * Prints an exported page in a window that nobody sees: sandboxed, without scripts, in a session of its own that loads
 * this one file and nothing else. Tagged, so that a screen reader finds headings and lists.
 */
export const printHtml: PrintPage = async (page) => {
  const own = session.fromPartition('runyour-print')
  keepFromFetching(own)
  const url = pathToFileURL(page).href
  own.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: details.url !== url && !details.url.startsWith('data:image/') })
  })
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: own,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      spellcheck: false,
    },
  })
  try {
    await window.loadURL(url)
    return await window.webContents.printToPDF({
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
  } finally {
    window.destroy()
  }
}

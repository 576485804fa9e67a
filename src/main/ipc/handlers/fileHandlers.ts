import { extname } from 'node:path'
import { ok } from '@shared/appError'
import { writeFileWhole } from '../../files/writeFileWhole'
import type { FileDialogs } from '../../window/fileDialogs'
import type { Handlers } from '../router'

type FileCall = Extract<keyof Handlers, `files.${string}`>

export function fileHandlers(dialogs: Pick<FileDialogs, 'pickSavePath'>): Pick<Handlers, FileCall> {
  return {
    'files.saveText': async ({ name, text }) => {
      const path = await dialogs.pickSavePath({ suggestedName: name, filters: filtersOf(name) })
      if (path === null) return ok(null)
      const written = await writeFileWhole(path, text)
      return written.ok ? ok({ path }) : written
    },
  }
}

/** With it a system adds the ending to a name that was typed without one. */
function filtersOf(name: string): { name: string; extensions: string[] }[] {
  const extension = extname(name).slice(1)
  return /^[a-z0-9]+$/i.test(extension) ? [{ name: extension.toUpperCase(), extensions: [extension] }] : []
}

import { copyFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { files } from '../../../build/spelling/spellingFiles.mjs'

/** The files of the spelling as the build lays them out; whoever asks for the folder removes it. */
export function spellingFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'runyour-spelling-'))
  for (const [name, path] of Object.entries(files)) copyFileSync(path, join(folder, name))
  return folder
}

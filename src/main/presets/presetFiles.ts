import { ok, type Result } from '@shared/appError'
import type { CallOutput } from '@shared/contract'
import { plainFileName } from '../files/plainFileName'
import { readTextFile } from '../files/readTextFile'
import { writeFileWhole } from '../files/writeFileWhole'
import type { History } from '../history/history'
import type { FileDialogs } from '../window/fileDialogs'
import { formatPresets, parsePresets, presetsFileLimits } from './presetsFile'

export type PresetFiles = {
  exportPresets(ids: readonly string[]): Promise<Result<CallOutput<'presets.export'>>>
  importPresets(): Promise<Result<CallOutput<'presets.import'>>>
}

const filters = [{ name: 'JSON', extensions: ['json'] }]

/** Presets out to files and in from them, at the places that the person picks. */
export function createPresetFiles(
  history: Pick<History, 'getPresets' | 'addPresets'>,
  dialogs: FileDialogs,
): PresetFiles {
  return {
    exportPresets: async (ids) => {
      const presets = await history.getPresets({ ids })
      if (!presets.ok) return presets
      const [first, ...others] = presets.value
      const alone = first !== undefined && others.length === 0
      const suggestedName = alone
        ? `${plainFileName(first.name, 'preset').slice(0, 100)}.json`
        : 'runyour-presets.json'
      const path = await dialogs.pickSavePath({ suggestedName, filters })
      if (path === null) return ok(null)
      const { text, hidden } = formatPresets(presets.value)
      const written = await writeFileWhole(path, text)
      return written.ok ? ok({ path, hidden }) : written
    },
    importPresets: async () => {
      const path = await dialogs.pickOpenPath({ filters })
      if (path === null) return ok(null)
      const text = await readTextFile(path, presetsFileLimits.bytes)
      if (!text.ok) return text
      const contents = parsePresets(text.value)
      return contents.ok ? history.addPresets({ contents: contents.value }) : contents
    },
  }
}

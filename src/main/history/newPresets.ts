import type { PresetContent } from '@shared/model/preset'
import { baseName, freeName } from '@shared/model/presetNames'

/**
 * Which of the incoming presets are new, under names that are free. One is there already when a preset with the same
 * content has its name, with or without a number: a file that is imported twice adds nothing the second time, although
 * the first time had to number some of its names.
 */
export function newPresets(
  present: readonly PresetContent[],
  incoming: readonly PresetContent[],
): PresetContent[] {
  const known = new Set(present.map(fingerprint))
  const names = present.map(({ name }) => name)
  const added: PresetContent[] = []
  for (const content of incoming) {
    const print = fingerprint(content)
    if (known.has(print)) continue
    known.add(print)
    const name = freeName(content.name, names)
    names.push(name)
    added.push({ ...content, name })
  }
  return added
}

/** The same for the same content, in whatever order its parameters stand. */
function fingerprint({ name, systemPrompt, model, parameters }: PresetContent): string {
  const sorted = Object.entries(parameters).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([baseName(name), systemPrompt, model, sorted])
}

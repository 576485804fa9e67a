/** The longest name that a preset can have, in characters. */
export const presetNameLength = 120

const numbered = /^(.*\S) \((\d+)\)$/s

/** A name without the number that {@link freeName} gave it. */
export function baseName(name: string): string {
  return numbered.exec(name)?.[1] ?? name
}

/** The name itself if nobody has it, else with the first free number behind it: `Translator (2)`. */
export function freeName(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name
  const base = baseName(name)
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`
    const candidate = `${base.slice(0, presetNameLength - suffix.length).trimEnd()}${suffix}`
    if (!taken.includes(candidate)) return candidate
  }
}

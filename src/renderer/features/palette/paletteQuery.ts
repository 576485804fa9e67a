/** Kinds of entries that a first character keeps to. */
export const modes = { '>': 'command', '@': 'model', '/': 'preset', '#': 'conversation' } as const

export type PaletteMode = 'all' | (typeof modes)[keyof typeof modes]
export type PaletteQuery = { mode: PaletteMode; text: string }

/** What was typed, apart from the character that says what it is looked for among. Wide forms come from CJK input. */
export function readQuery(typed: string): PaletteQuery {
  const text = typed.trimStart()
  const first = text.charAt(0).normalize('NFKC')
  if (!isMode(first)) return { mode: 'all', text: text.trim() }
  return { mode: modes[first], text: text.slice(1).trim() }
}

function isMode(character: string): character is keyof typeof modes {
  return Object.hasOwn(modes, character)
}

/**
 * Which letter a key means, for keys that are pressed with Ctrl or ⌘: in small letters, empty for none. By what it writes,
 * and by its place where that is not a Latin letter: with a Korean layout the key of Z says ㅋ.
 */
export function pressedLetter({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase()
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? ''
}

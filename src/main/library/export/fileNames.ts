import { plainFileName } from '../../files/plainFileName'

/** Characters of a title in a file's name: with a long folder in front, Windows takes no more. */
const longestTitle = 80
/** The same in UTF-8: other systems count 255 bytes, and a day, a number, an ending and `.part` are added. */
const mostTitleBytes = 200

/**
 * Names for the files of one folder, each once for file systems that do not tell small letters from capitals. The day
 * stands in front, so that they are in order, and none is a word that Windows keeps for itself.
 */
export function createFileNames(): (createdAt: number, title: string, ending: string) => string {
  const taken = new Set<string>()
  return (createdAt, title, ending) => {
    const base = `${dayOf(createdAt)} ${fileTitle(title)}`
    for (let count = 1; ; count += 1) {
      const name = `${base}${count === 1 ? '' : ` (${count})`}${ending}`
      const folded = name.normalize('NFC').toLowerCase()
      if (taken.has(folded)) continue
      taken.add(folded)
      return name
    }
  }
}

/** A title as it can be part of a file's name, cut between characters. */
export function fileTitle(title: string): string {
  const whole = title
    .normalize('NFC')
    .replaceAll(/\p{Surrogate}/gu, '')
    .replaceAll(/\s+/g, ' ')
  let short = ''
  for (const character of [...whole].slice(0, longestTitle)) {
    if (Buffer.byteLength(short + character) > mostTitleBytes) break
    short += character
  }
  return plainFileName(short, 'conversation')
}

/** `2026-11-23` in the machine's time zone. */
export function dayOf(at: number): string {
  const date = new Date(at)
  const two = (part: number): string => String(part).padStart(2, '0')
  return [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-')
}

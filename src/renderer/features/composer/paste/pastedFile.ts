/** Characters that are looked at to tell what a text is. */
const looked = 20_000
/** Characters of a name that is taken from the text's first line. */
const longestName = 40

type Kind = { extension: string; is: (text: string, lines: readonly string[]) => boolean }

/** By what hardly anything else has; the first that fits. */
const kinds: readonly Kind[] = [
  { extension: 'json', is: (text) => /^\s*[[{]\s*["[{\d\]}]/.test(text) && /[\]}]\s*$/.test(text) },
  { extension: 'html', is: (text) => /^\s*<(!doctype html|html|head|body|div|p|table)\b/i.test(text) },
  { extension: 'xml', is: (text) => /^\s*<\?xml\b/.test(text) },
  { extension: 'diff', is: (text) => /^(diff --git |--- \S.*\n\+\+\+ |@@ -\d)/m.test(text) },
  {
    extension: 'py',
    is: (text) => hits(text, /^(\s*def \w+\(.*\).*:|from [\w.]+ import |class \w+.*:)\s*/gm) > 1,
  },
  {
    extension: 'ts',
    is: (text) =>
      hits(
        text,
        /^\s*(import .+ from ['"]|export (const|function|type|class)|const \w+ = |interface \w+ )/gm,
      ) > 1,
  },
  {
    extension: 'sql',
    is: (text) => /^\s*(select\s.+\sfrom|create table|insert into|update \w+ set)\b/ims.test(text),
  },
  {
    extension: 'java',
    is: (text) => hits(text, /^\s*(public|private|protected) [\w<>[\]]+ \w+.*[({;]/gm) > 1,
  },
  { extension: 'c', is: (text) => hits(text, /^#include [<"]/gm) > 0 },
  { extension: 'log', is: (_text, lines) => share(lines, /^\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d/) > 0.5 },
  { extension: 'tsv', is: (_text, lines) => isTable(lines, '\t') },
  { extension: 'csv', is: (_text, lines) => isTable(lines, ',') },
  { extension: 'md', is: (text) => hits(text, /^(#{1,4} \S|```|[-*] \[[ x]\] )/gm) > 2 },
]

/** What a pasted text probably is, as the end of a file's name; `txt` where nothing tells. */
export function guessExtension(text: string): string {
  const start = text.slice(0, looked)
  const lines = start
    .split('\n')
    .slice(0, 50)
    .filter((line) => line.trim() !== '')
  const end = text.length > looked ? text.slice(-100) : ''
  return kinds.find(({ is }) => is(start + end, lines))?.extension ?? 'txt'
}

/**
 * A name for a pasted text: its first line where that is words, else what it is.
 * @param fallback the name of one without words, in the person's language
 */
export function pastedName(text: string, fallback: string): string {
  const extension = guessExtension(text)
  const line = /\S[^\n]*/.exec(text.slice(0, looked))?.[0] ?? ''
  const words = line
    .replace(/[^\p{L}\p{N} ._-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const isProse = extension === 'txt' || extension === 'md'
  const name = isProse && /\p{L}{2}/u.test(words) ? shorten(words) : fallback
  return `${name}.${extension}`
}

/** At a space where there is one, and not in the middle of a character. */
function shorten(words: string): string {
  const characters = [...words]
  if (characters.length <= longestName) return words.replace(/[. ]+$/, '')
  const start = characters.slice(0, longestName).join('')
  const space = start.lastIndexOf(' ')
  return `${start.slice(0, space > longestName / 2 ? space : start.length).trimEnd()}…`
}

function hits(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length
}

function share(lines: readonly string[], pattern: RegExp): number {
  return lines.length === 0 ? 0 : lines.filter((line) => pattern.test(line)).length / lines.length
}

/** Several lines with the same number of cells. The last one may have been cut off. */
function isTable(lines: readonly string[], separator: string): boolean {
  const cells = lines.slice(0, -1).map((line) => line.split(separator).length)
  const [first = 1] = cells
  return (
    cells.length >= 2 && first > 1 && cells.filter((count) => count === first).length / cells.length > 0.9
  )
}

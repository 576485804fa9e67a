/** Characters that a notification has room for on every system. */
const most = 140

/** The beginning of an answer in one line, without the marks of its formatting. */
export function firstWords(markdown: string): string {
  // Four times as much as is shown holds enough of it whatever is taken out, and a long answer is not gone through.
  const plain = markdown
    .slice(0, most * 4)
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/^\s*(?:#{1,6}|>|[-*+]|\d+\.|```\w*)\s+/gm, '')
    .replaceAll(/[*_`~]{1,3}/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const letters = [...plain]
  return letters.length > most
    ? `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : plain
}

/** A block of code that nothing inside of it ends (CommonMark 0.31, 4.5): its fence is longer than any in the text. */
export function fenced(code: string, language: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`{3,}/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  const info = /^[\w+#.-]+$/.test(language) && language !== 'unknown' ? language : ''
  return `${fence}${info}\n${code}\n${fence}`
}

/*
 * Stop sequences are often line breaks, which a one-line field cannot hold: they are written `\n`, as everybody who uses
 * them does.
 */

const escapes: Record<string, string> = { n: '\n', t: '\t', r: '\r', '\\': '\\' }

/** The sequence that a typed text stands for. An unknown escape is the two characters that were typed. */
export function readStop(text: string): string {
  return text.replace(/\\([\s\S])/g, (typed, letter: string) => escapes[letter] ?? typed)
}

/** {@link readStop} backwards: the sequence as it would be typed. */
export function showStop(sequence: string): string {
  return sequence
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll('\t', '\\t')
    .replaceAll('\r', '\\r')
}

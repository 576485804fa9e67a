/** A label as CommonMark compares it and micromark writes it: white space and case do not matter. */
export function normaliseLabel(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^ | $/g, '')
    .toLowerCase()
    .toUpperCase()
}

/**
 * What stands in brackets in `source`, as identifiers of the tree.
 * @param links what links and images are known to refer to: the label of `[words][label]` is left out if it is among it
 */
export function labelsIn(source: string, links: ReadonlySet<string>): string[] {
  return Array.from(source.matchAll(/\[((?:\\[[\]]|[^[\]]){1,999})\]/g), ({ 1: label = '', index }) => ({
    identifier: normaliseLabel(label).toLowerCase(),
    isSecond: source[index - 1] === ']',
  }))
    .filter(({ identifier, isSecond }) => !(isSecond && links.has(identifier)))
    .map(({ identifier }) => identifier)
}

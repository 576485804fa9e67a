/** What stands in front of a line inside of quotes and lists. */
export const containers = String.raw`[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*`

const fence = new RegExp(String.raw`^${containers}(\x60{3,}|~{3,}|\${2,})(.*)$`, 'gm')

/** Whether what stands at `end` is the inside of a fence that an earlier line has opened: code, where all signs are letters. */
export function isInsideFence(text: string, end: number): boolean {
  let open: string | null = null
  for (const { 1: marker = '', 2: rest = '', index } of text.matchAll(fence)) {
    if (index >= end) break
    if (open === null) open = opensFence(marker, rest) ? marker : null
    else if (marker.startsWith(open) && rest.trim() === '') open = null
  }
  return open !== null
}

/** A row of backticks or dollars that is met again in its own line is no fence, but words between them. */
export function opensFence(marker: string, rest: string): boolean {
  return marker.startsWith('~') || !rest.includes(marker.charAt(0))
}

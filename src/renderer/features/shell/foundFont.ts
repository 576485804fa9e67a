import { isMac } from '../../ui/platform'

/*
 * The first family of each of the style sheet's lists that this machine has, put in front of the list at the next start.
 * Chromium asks the system for each family anew, with each size, weight and slant: on Linux, where most of a list is
 * missing, that was 10 of the 20 ms that the first layout takes. What is drawn stays the same.
 */

/** Which list of the style sheet's, and which name the family found in it goes by there and in the page's storage. */
const lists = [
  { list: '--font-list', found: 'found-font' },
  { list: '--code-font-list', found: 'found-code-font' },
] as const

/** Letters whose widths differ between any two families. */
const sample = 'mmmmmmmmlliWQ@#'

/** To be called before anything is drawn. */
export function applyFoundFont(root: HTMLElement, kept: Pick<Storage, 'getItem'>): void {
  for (const { found } of lists) {
    const family = kept.getItem(found)
    if (family !== null) root.style.setProperty(`--${found}`, family)
  }
}

/** Looks for it again: fonts come and go. Takes some milliseconds, and shows with the next start only. */
export function keepFoundFont(root: HTMLElement, kept: Pick<Storage, 'setItem' | 'removeItem'>): void {
  // The system's own font stands near the front there, and no other name finds it.
  const canvas = isMac ? null : document.createElement('canvas').getContext('2d')
  if (canvas === null) return
  const style = getComputedStyle(root)
  for (const { list, found } of lists) {
    const family = firstFamily(style.getPropertyValue(list), (font) => {
      canvas.font = `40px ${font}`
      return canvas.measureText(sample).width
    })
    if (family === null) kept.removeItem(found)
    else kept.setItem(found, family)
  }
}

/**
 * @param list the value of a `font-family`
 * @param widthIn the width of a sample text in a `font-family`
 * @returns the first family of it that is there, as it stands in the list; null when there is none
 */
export function firstFamily(list: string, widthIn: (families: string) => number): string | null {
  // A family that is missing leaves the sample to the one behind it; none is as wide as both of these.
  const [monospace, serif] = [widthIn('monospace'), widthIn('serif')]
  const families = list.split(',').map((family) => family.trim())
  const isThere = (family: string): boolean =>
    widthIn(`${family}, monospace`) !== monospace || widthIn(`${family}, serif`) !== serif
  return families.find((family) => family !== '' && isThere(family)) ?? null
}

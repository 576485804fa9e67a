import { createContext } from 'react'

/** Keeps the element IDs of one answer's footnotes apart from those of every other answer on the page. */
export const FootnoteScope = createContext('')

export function footnoteId(scope: string, number: number): string {
  return `${scope}-note-${number}`
}

export function mentionId(scope: string, number: number): string {
  return `${scope}-mention-${number}`
}

/** Moves focus and view inside the page. A real hash navigation would change the window's address. */
export function goTo(id: string): void {
  const target = document.getElementById(id)
  target?.scrollIntoView({ block: 'nearest' })
  target?.focus({ preventScroll: true })
}

/*
 * The marks of hits, by the CSS Custom Highlight API: nothing in the page changes, so React and the selection notice
 * nothing. Highlights belong to the document and not to a list, and several lists can be searched side by side.
 */

export type Marks = {
  set(hits: Iterable<Range>, current: Range | null): void
  clear(): void
}

export function createMarks(): Marks {
  let mine: { name: string; range: Range }[] = []
  const clear = (): void => {
    for (const { name, range } of mine) CSS.highlights.get(name)?.delete(range)
    mine = []
  }
  const add = (name: string, range: Range): void => {
    const known = CSS.highlights.get(name)
    const highlight = known ?? new Highlight()
    if (known === undefined) {
      // The one hit that is looked at stands out of the others.
      highlight.priority = name === 'find-current' ? 1 : 0
      CSS.highlights.set(name, highlight)
    }
    highlight.add(range)
    mine.push({ name, range })
  }
  return {
    clear,
    set: (hits, current) => {
      clear()
      for (const hit of hits) add('find-hit', hit)
      if (current !== null) add('find-current', current)
    },
  }
}

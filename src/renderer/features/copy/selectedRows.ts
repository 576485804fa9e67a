/** The message whose row a node is in; null for one that is in no row of the list. */
export function rowIdAt(list: Element, node: Node | null): string | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null)
  const row = element?.closest('[data-row-id]') ?? null
  return row !== null && list.contains(row) ? row.getAttribute('data-row-id') : null
}

/** Selects the whole list. Its own edges and not those of its rows: rows come and go as it scrolls. */
export function selectAll(list: HTMLElement): void {
  const rows = list.firstElementChild
  const selection = document.getSelection()
  if (rows === null || selection === null) return
  const range = document.createRange()
  range.setStartBefore(rows)
  range.setEndAfter(rows)
  selection.removeAllRanges()
  selection.addRange(range)
}

/** Whether a selection is the one that {@link selectAll} makes. */
export function isAllSelected(list: HTMLElement, range: Range): boolean {
  return range.startContainer === list && range.endContainer === list && !range.collapsed
}

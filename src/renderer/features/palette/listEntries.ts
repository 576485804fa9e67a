import type { PaletteEntry, PaletteGroup, PaletteKind } from './paletteEntry'
import type { PaletteMode, PaletteQuery } from './paletteQuery'
import { rankEntries } from './rankEntries'

/** How many entries a group shows: a list that is read at a glance, or the whole of what was asked for. */
const most = { recent: 5, glance: 6, commands: 12, mode: 60 } as const

type Entries = {
  /** Everything that is known here, in the order in which it is listed without a query. */
  known: readonly PaletteEntry[]
  /** Conversations that main found for the query; those that are known are not shown twice. */
  found: readonly PaletteEntry[]
  /** Keys of entries that were used, the last one first. */
  recent: readonly string[]
}

/** What the palette shows for a query, in groups with the best first. */
export function listEntries({ mode, text }: PaletteQuery, entries: Entries): PaletteGroup[] {
  const known = entries.known.filter(({ target }) => isOf(target.kind, mode))
  const found = entries.found.filter(({ target }) => isOf(target.kind, mode))
  if (text !== '') return searched(text, known, found, mode === 'all' ? most.glance : most.mode)
  const recent = entries.recent.flatMap((key) => known.find((entry) => entry.key === key) ?? [])
  if (mode === 'all') return overview(known, recent.slice(0, most.recent))
  return byKind([...recent, ...known.filter((entry) => !recent.includes(entry))], most.mode)
}

function searched(
  text: string,
  known: readonly PaletteEntry[],
  found: readonly PaletteEntry[],
  limit: number,
): PaletteGroup[] {
  const shown = new Set(known.map(({ target }) => conversationOf(target)))
  const added = found.filter(({ target }) => !shown.has(conversationOf(target)))
  const ranked = rankEntries(text, [...known, ...added])
  // Main has its own way to match titles; what it found is shown, if only at the end.
  const rest = added.filter((entry) => !ranked.includes(entry))
  return byKind([...ranked, ...rest], limit)
}

function overview(known: readonly PaletteEntry[], recent: PaletteEntry[]): PaletteGroup[] {
  const others = known.filter((entry) => !recent.includes(entry))
  const of = (kind: PaletteKind, limit: number): PaletteGroup => ({
    group: kind,
    items: others.filter(({ target }) => target.kind === kind).slice(0, limit),
  })
  const groups: PaletteGroup[] = [
    { group: 'recent', items: recent },
    of('tab', most.glance),
    of('conversation', most.glance),
    of('command', most.commands),
  ]
  return groups.filter(({ items }) => items.length > 0)
}

/** In the order in which the first of each kind comes. */
function byKind(entries: readonly PaletteEntry[], limit: number): PaletteGroup[] {
  const groups = new Map<PaletteKind, PaletteEntry[]>()
  for (const entry of entries) {
    const items = groups.get(entry.target.kind) ?? []
    if (items.length < limit) groups.set(entry.target.kind, [...items, entry])
  }
  return [...groups].map(([group, items]) => ({ group, items }))
}

function isOf(kind: PaletteKind, mode: PaletteMode): boolean {
  return mode === 'all' || kind === mode || (mode === 'conversation' && kind === 'tab')
}

function conversationOf(target: PaletteEntry['target']): string | null {
  return target.kind === 'tab' || target.kind === 'conversation' ? target.conversationId : null
}

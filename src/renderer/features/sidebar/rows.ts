import type { Conversation } from '@shared/model/conversation'
import type { Folder } from '@shared/model/folder'
import type { ConversationList } from '../../store/lists/conversationLists'
import { groupBy } from '../../store/lists/groupBy'
import { type Age, ageKey, ageOf } from './ages'

/** Where a row stands among those of its level, as a screen reader says it: "3 of 12". */
type Place = {
  /** 1 at the top. */
  level: number
  position: number
  /** -1 while it is not known how many there are. */
  size: number
  /** The folder around it; null at the top. */
  parent: string | null
}

export type Heading = Age | 'pinned'
type ConversationRow = Place & { kind: 'conversation'; id: string; conversation: Conversation }
type FolderRow = Place & { kind: 'folder'; id: string; name: string; open: boolean }

export type Row =
  | ConversationRow
  | FolderRow
  | { kind: 'heading'; heading: Heading }
  /** Stands in place of the next page of a list. */
  | { kind: 'more'; listKey: string }
  /** Says that an open folder has nothing in it. */
  | { kind: 'nothing'; folder: string; level: number }

export type RowSources = {
  folders: readonly Folder[]
  openFolders: ReadonlySet<string>
  conversations: Readonly<Record<string, Conversation>>
  /** The loaded part of the conversations in a folder, or in none; undefined while it was never read. */
  listIn: (folder: string | null) => (ConversationList & { key: string }) | undefined
  /** Local midnight in milliseconds since 1970; null for no headings. */
  startOfToday: number | null
}

/** The folders as a tree, those below `root` (null for all), each with what is in it, and below them the conversations. */
export function treeRows(sources: RowSources, root: string | null): Row[] {
  const children = groupBy(sources.folders, ({ parentId }) => parentId)
  const below = (parent: string | null, level: number): Row[] => {
    const list = sources.listIn(parent)
    const folders = children.get(parent) ?? []
    const size = list === undefined || list.next !== null ? -1 : folders.length + list.ids.length
    const place = (index: number): Place => ({ level, position: index + 1, size, parent })
    const branches = folders.flatMap(({ id, name }, index): Row[] => {
      const open = sources.openFolders.has(id)
      const row: FolderRow = { kind: 'folder', id, name, open, ...place(index) }
      return open ? [row, ...below(id, level + 1)] : [row]
    })
    if (list === undefined) return branches
    const leaves = listRows(list, sources, (index) => place(folders.length + index), level === 1)
    const isBare = level > 1 && branches.length + leaves.length === 0
    return isBare ? [{ kind: 'nothing', folder: parent ?? '', level }] : [...branches, ...leaves]
  }
  return below(root, 1)
}

/** One list without folders. */
export function flatRows(
  list: ConversationList & { key: string },
  sources: Pick<RowSources, 'conversations' | 'startOfToday'>,
): Row[] {
  const size = list.next === null ? list.ids.length : -1
  const place = (index: number): Place => ({ level: 1, position: index + 1, size, parent: null })
  return listRows(list, sources, place, true)
}

function listRows(
  list: ConversationList & { key: string },
  { conversations, startOfToday }: Pick<RowSources, 'conversations' | 'startOfToday'>,
  place: (index: number) => Place,
  withHeadings: boolean,
): Row[] {
  const rows: Row[] = []
  let last: string | null = null
  for (const [index, id] of list.ids.entries()) {
    const conversation = conversations[id]
    if (conversation === undefined) continue
    const heading = withHeadings && startOfToday !== null && headingOf(conversation, list, startOfToday)
    if (heading) {
      const key = headingKey(heading)
      if (key !== last) rows.push({ kind: 'heading', heading })
      last = key
    }
    rows.push({ kind: 'conversation', id, conversation, ...place(index) })
  }
  if (list.next !== null) rows.push({ kind: 'more', listKey: list.key })
  return rows
}

/** A list by title has no ages. */
function headingOf(one: Conversation, { spec }: ConversationList, startOfToday: number): Heading | null {
  if (one.pinned && spec.place === 'list') return 'pinned'
  if (spec.order.sort === 'title') return null
  if (spec.order.sort === 'created') return ageOf(one.createdAt, startOfToday)
  return ageOf(one.deletedAt ?? one.updatedAt, startOfToday)
}

/** A name for React and for comparing. */
function headingKey(heading: Heading): string {
  return heading === 'pinned' ? heading : ageKey(heading)
}

/** A name for React. */
export function rowKey(row: Row): string {
  switch (row.kind) {
    case 'heading':
      return headingKey(row.heading)
    case 'more':
      return `more-${row.listKey}`
    case 'nothing':
      return `nothing-${row.folder}`
    default:
      return row.id
  }
}

/** A row that has the focus at times. */
export type ItemRow = ConversationRow | FolderRow

export function isItem(row: Row): row is ItemRow {
  return row.kind === 'conversation' || row.kind === 'folder'
}

import type { CallInput } from '@shared/contract'
import type { ConversationPage } from '@shared/contract/conversations'
import type { Conversation } from '@shared/model/conversation'
import type { Language, Settings } from '@shared/model/defaultSettings'
import { compareNames } from '../../ui/compareNames'
import { selectLanguage, type SessionSlice } from '../sessionSlice'

/*
 * The parts of the history's lists that are loaded here: one for the top of the sidebar, one for each folder that was
 * opened, one for the archive, one for what was filtered. main has them all; these are caches of its pages.
 */

/** Which conversations a list is of. */
export type ListSpec = {
  place: 'list' | 'archive' | 'trash'
  /** Those in it (`id` null: in none), `deep` with those in the folders inside it; null: wherever they are. */
  folder: { id: string | null; deep: boolean } | null
  /** They have every one of these. */
  tagIds: readonly string[]
  /** Words of the title; empty for all. */
  title: string
  order: ListOrder
}

/** `language`: by whose dictionary titles are sorted. */
export type ListOrder = { sort: Settings['conversationSort']; language: Language }

export type ConversationList = {
  spec: ListSpec
  /** The loaded part, in the list's order. */
  ids: readonly string[]
  /** Where the next page begins; null when all is loaded. */
  next: ConversationPage['next']
}

/** By {@link listKey}. */
export type ConversationLists = Readonly<Record<string, ConversationList>>
type KnownConversations = Readonly<Record<string, Conversation>>

export function selectListOrder(state: Pick<SessionSlice, 'settings' | 'systemLanguage'>): ListOrder {
  return { sort: state.settings.conversationSort, language: selectLanguage(state) }
}

/** Of the conversations in a folder; null for those in none. */
export function folderSpec(id: string | null, order: ListOrder): ListSpec {
  return { place: 'list', folder: { id, deep: false }, tagIds: [], title: '', order }
}

/** The same as main is asked for it. */
export function listInput({
  place,
  folder,
  tagIds,
  title,
  order,
}: ListSpec): Required<Pick<CallInput<'conversations.list'>, 'view' | 'sort'>> {
  return { view: { place, ...(folder && { folder }), tagIds: [...tagIds], title }, sort: order.sort }
}

/** What a list is kept by: the same for the same conversations in the same order. */
export function listKey({ place, folder, tagIds, title, order }: ListSpec): string {
  return JSON.stringify([place, folder, tagIds, title, order.sort, order.sort === 'title' && order.language])
}

/** The loaded part of the list that the sidebar begins with. */
export function selectTopIds(
  state: Pick<SessionSlice, 'settings' | 'systemLanguage'> & { lists: ConversationLists },
): readonly string[] {
  return state.lists[listKey(folderSpec(null, selectListOrder(state)))]?.ids ?? none
}
const none: readonly string[] = []

/** Appends a page; a conversation that moved to the front in the meantime is not listed twice. */
export function withPage(list: ConversationList, page: ConversationPage): ConversationList {
  const listed = new Set(list.ids)
  const fresh = page.conversations.map(({ id }) => id).filter((id) => !listed.has(id))
  return { ...list, ids: [...list.ids, ...fresh], next: page.next }
}

/**
 * Puts new and changed conversations where they belong, in every list. One that belongs behind the loaded part of a list
 * stays out of it until its page is loaded, else the list would skip from recent to old. A list that is as before is the
 * same object.
 * @param conversations all that are known, the changed ones as they are now
 * @param before all that were known, by which it is seen whether a place can have changed
 */
export function placeAll(
  lists: ConversationLists,
  changed: readonly Conversation[],
  conversations: KnownConversations,
  before: KnownConversations,
): ConversationLists {
  return mapLists(lists, (list) => {
    const moved = changed.filter((one) => !staysPut(before[one.id], one, list.spec.order.sort))
    return moved.length === 0 ? list : placeInto(list, moved, conversations)
  })
}

/** Takes conversations out of every list. */
export function withoutAll(lists: ConversationLists, ids: ReadonlySet<string>): ConversationLists {
  return mapLists(lists, (list) => {
    const left = list.ids.filter((id) => !ids.has(id))
    return left.length === list.ids.length ? list : { ...list, ids: left }
  })
}

function mapLists(
  lists: ConversationLists,
  change: (list: ConversationList) => ConversationList,
): ConversationLists {
  const next = Object.entries(lists).map(([key, list]) => [key, change(list)] as const)
  return next.every(([key, list]) => list === lists[key]) ? lists : Object.fromEntries(next)
}

function placeInto(
  list: ConversationList,
  moved: readonly Conversation[],
  conversations: KnownConversations,
): ConversationList {
  const ids = new Set(moved.map(({ id }) => id))
  const wasIn = new Set(list.ids.filter((id) => ids.has(id)))
  const incoming = moved.filter((one) => belongs(list.spec, one, wasIn.has(one.id)))
  if (incoming.length === 0 && wasIn.size === 0) return list
  const compare = comparing(list.spec)
  const others = list.ids.filter((id) => !ids.has(id))
  const known = others.flatMap((id) => conversations[id] ?? [])
  const last = known.at(-1)
  const inReach = incoming.filter(
    (one) => list.next === null || (last !== undefined && compare(one, last) < 0),
  )
  return { ...list, ids: merge(known, inReach.toSorted(compare), compare).map(({ id }) => id) }
}

/** What only main can tell is taken to be as it was: which words a title has, and what is inside which folder. */
function belongs(spec: ListSpec, one: Conversation, wasIn: boolean): boolean {
  if (spec.place !== placeOf(one)) return false
  if (spec.title !== '' || spec.folder?.deep === true) return wasIn && hasTags(one, spec.tagIds)
  return (spec.folder === null || spec.folder.id === one.folderId) && hasTags(one, spec.tagIds)
}

function hasTags(one: Conversation, tagIds: readonly string[]): boolean {
  return tagIds.every((tag) => one.tagIds.includes(tag))
}

function placeOf({ deletedAt, archivedAt }: Conversation): ListSpec['place'] {
  if (deletedAt !== null) return 'trash'
  return archivedAt === null ? 'list' : 'archive'
}

function staysPut(before: Conversation | undefined, after: Conversation, sort: ListOrder['sort']): boolean {
  return (
    before !== undefined &&
    before.updatedAt === after.updatedAt &&
    before.folderId === after.folderId &&
    before.pinned === after.pinned &&
    placeOf(before) === placeOf(after) &&
    (sort !== 'title' || before.title === after.title) &&
    before.tagIds.join() === after.tagIds.join()
  )
}

function merge(a: readonly Conversation[], b: readonly Conversation[], compare: Compare): Conversation[] {
  const merged: Conversation[] = []
  let next = 0
  for (const one of a) {
    for (let other = b[next]; other !== undefined && compare(other, one) < 0; other = b[++next]) {
      merged.push(other)
    }
    merged.push(one)
  }
  return [...merged, ...b.slice(next)]
}

type Compare = (a: Conversation, b: Conversation) => number

/** The order that main gives its pages in. */
function comparing({ place, order: { sort, language } }: ListSpec): Compare {
  const within = sort === 'title' ? byTitle(language) : byTime(sort, place)
  return place === 'list' ? (a, b) => Number(b.pinned) - Number(a.pinned) || within(a, b) : within
}

function byTime(sort: 'changed' | 'created', place: ListSpec['place']): Compare {
  const time = (one: Conversation): number => {
    if (sort === 'created') return one.createdAt
    return place === 'trash' ? (one.deletedAt ?? 0) : one.updatedAt
  }
  return (a, b) => time(b) - time(a) || compareIds(b, a)
}

function byTitle(language: Language): Compare {
  const compare = compareNames(language)
  return (a, b) => compare(a.title, b.title) || compareIds(a, b)
}

function compareIds(a: Conversation, b: Conversation): number {
  return a.id < b.id ? -1 : Number(a.id > b.id)
}

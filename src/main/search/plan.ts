import type { SearchFilters, UnknownFilter } from '@shared/contract/search'
import { parseSearchQuery, type QueryFilter } from '@shared/search/searchQuery'
import { searchDate } from '@shared/search/searchDate'
import type { ReadableDb } from '../history/database/db'
import { nullableText, text } from '../history/database/row'
import { type ConversationSet, readConversationSet } from './conversationSet'
import { type OpenWord, openWord } from './openWord'
import { foldPlain, plainText } from './searchText'

/** What is searched for, once everything that was typed and picked has been looked up. */
export type SearchPlan = {
  /** Folded texts that have to be there, and that must not. */
  words: readonly string[]
  excluded: readonly string[]
  /** The words side by side as they were typed, when there are several; what has them so stands first. */
  phrase: string | null
  /** A further word, in any of its forms. */
  open: OpenWord | null
  /** The same with the last word open, which is still being composed, for when nothing has it as it stands. */
  composed: Pick<SearchPlan, 'words' | 'phrase' | 'open'> | null
  role: 'user' | 'assistant' | null
  /** Whether answers of this model pass; null when any message does. */
  model: ((id: string) => boolean) | null
  /** Milliseconds since 1970. */
  from: number
  until: number
  inConversation: ConversationSet
  /** Parts of typed model names, of which a model has to have one. */
  modelParts: readonly string[]
  /** Filters that name nothing there is. */
  unknown: UnknownFilter[]
  /** Nothing can pass: a filter that has to be met names nothing, or two of them exclude each other. */
  impossible: boolean
  /** Neither words nor filters. */
  empty: boolean
}

const searchRoles = ['user', 'assistant'] as const

/** More words than anybody types; a pasted page must not become a hundred conditions. */
const mostWords = 12
/** The longest piece that is looked for in one. */
const longestWord = 200

/** Reads a query. Times are those of the machine; `now` in milliseconds since 1970. */
export function planSearch(
  db: ReadableDb,
  input: { text: string; filters: SearchFilters; composing: boolean },
  now: number,
): SearchPlan {
  const query = parseSearchQuery(input.text)
  const typed = query.filters.filter(({ value }) => value.trim() !== '')
  const unknown: SearchPlan['unknown'] = []
  const of = (key: QueryFilter['key'], negated: boolean): string[] =>
    typed.filter((filter) => filter.key === key && filter.negated === negated).map(({ value }) => value)
  const resolve = (
    key: QueryFilter['key'],
    negated: boolean,
    find: (value: string) => string[],
  ): string[][] =>
    of(key, negated).map((value) => {
      const found = find(value)
      if (found.length === 0) unknown.push({ key, value, negated })
      return found
    })

  const folders = readFolders(db)
  const tags = db
    .all('SELECT id, name FROM tags')
    .map((row) => ({ id: text(row, 'id'), name: fold(text(row, 'name')) }))
  const tagNamed = (value: string): string[] =>
    best(tags, fold(value), ({ name }) => name).map(({ id }) => id)
  const folderNamed = (value: string): string[] => withInner(folders, foldersNamed(folders, value))
  const { filters } = input
  const anyFolder = resolve('folder', false, folderNamed).flat()
  const inConversation = readConversationSet(db, {
    folders: [
      ...(of('folder', false).length > 0 ? [anyFolder] : []),
      ...(filters.folderIds.length > 0 ? [withInner(folders, filters.folderIds)] : []),
    ],
    tags: [...resolve('tag', false, tagNamed), ...(filters.tagIds.length > 0 ? [filters.tagIds] : [])],
    notFolders: resolve('folder', true, folderNamed).flat(),
    notTags: resolve('tag', true, tagNamed).flat(),
  })

  const words = query.terms
    .map((term) => ({ ...term, folded: fold(term.text) }))
    .filter(({ folded }) => folded !== '')
  const wanted = words.filter(({ negated }) => !negated).slice(0, mostWords)
  const plainly = wanted.length > 1 && wanted.every(({ phrase }) => !phrase)
  const last = wanted.at(-1)
  const open =
    input.composing && last && last.end === input.text.trimEnd().length ? openWord(last.folded) : null
  const roles = readRoles(typed, filters.role, unknown)
  const period = readPeriod(typed, filters, unknown, now)
  return {
    words: wanted.map(({ folded }) => folded),
    excluded: words
      .filter(({ negated }) => negated)
      .slice(0, mostWords)
      .map(({ folded }) => folded),
    phrase: plainly ? wanted.map(({ folded }) => folded).join(' ') : null,
    open: null,
    composed: open && { words: wanted.slice(0, -1).map(({ folded }) => folded), phrase: null, open },
    role: roles.length === 1 ? (roles[0] ?? null) : null,
    model: readModels(of('model', false), of('model', true), filters.models),
    modelParts: of('model', false),
    ...period,
    inConversation,
    unknown,
    impossible: roles.length === 0 || unknown.some(({ negated }) => !negated),
    empty: wanted.length === 0 && typed.length === 0 && !anyPicked(filters),
  }
}

function fold(typed: string): string {
  return foldPlain(plainText(typed)).trim().slice(0, longestWord)
}

function anyPicked({ models, folderIds, tagIds, role, from, until }: SearchFilters): boolean {
  return (
    [models, folderIds, tagIds].some((list) => list.length > 0) ||
    role !== null ||
    from !== null ||
    until !== null
  )
}

type StoredFolder = { id: string; parentId: string | null; name: string; path: string }

function readFolders(db: ReadableDb): StoredFolder[] {
  const rows = db.all('SELECT id, parent_id, name FROM folders')
  const byId = new Map(rows.map((row) => [text(row, 'id'), row]))
  const pathOf = (id: string | null, depth: number): string => {
    const row = id === null || depth === 0 ? undefined : byId.get(id)
    return row ? `${pathOf(nullableText(row, 'parent_id'), depth - 1)}/${fold(text(row, 'name'))}` : ''
  }
  return rows.map((row) => ({
    id: text(row, 'id'),
    parentId: nullableText(row, 'parent_id'),
    name: fold(text(row, 'name')),
    path: pathOf(text(row, 'id'), 16),
  }))
}

/**
 * By the name, or the end of a path (`Work/Plans`); by the whole path where one fits, and only so with a slash in front.
 * Else by how a name begins: it may still be being typed.
 */
function foldersNamed(folders: readonly StoredFolder[], value: string): string[] {
  const path = `/${value.split('/').map(fold).filter(Boolean).join('/')}`
  const whole = value.includes('/') ? folders.filter((folder) => folder.path === path) : []
  if (whole.length > 0 || value.startsWith('/')) return whole.map(({ id }) => id)
  const ends = folders.filter((folder) => folder.path.endsWith(path))
  return (ends.length > 0 ? ends : best(folders, path.slice(1), ({ name }) => name)).map(({ id }) => id)
}

/** With every folder inside of them. */
function withInner(folders: readonly StoredFolder[], ids: readonly string[]): string[] {
  const all = new Set(ids)
  for (let before = -1; before < all.size;) {
    before = all.size
    for (const { id, parentId } of folders) if (parentId !== null && all.has(parentId)) all.add(id)
  }
  return [...all]
}

/** Those of exactly this name, else those whose name begins so. */
function best<T>(all: readonly T[], name: string, nameOf: (one: T) => string): T[] {
  const exact = all.filter((one) => nameOf(one) === name)
  return exact.length > 0 ? exact : all.filter((one) => nameOf(one).startsWith(name))
}

/** Who may have written it: of the roles that are asked for, any; none when they exclude each other. */
function readRoles(
  typed: readonly QueryFilter[],
  picked: SearchPlan['role'],
  unknown: SearchPlan['unknown'],
): (typeof searchRoles)[number][] {
  const named = (negated: boolean): string[] =>
    typed.filter((filter) => filter.key === 'role' && filter.negated === negated).map(({ value }) => value)
  const isRole = (value: string): boolean => searchRoles.some((role) => role === value)
  for (const { key, value, negated } of typed)
    if (key === 'role' && !isRole(value)) unknown.push({ key, value, negated })
  const wanted = named(false).filter(isRole)
  const excluded = named(true)
  return searchRoles.filter(
    (role) =>
      (picked ?? role) === role && (wanted.length === 0 || wanted.includes(role)) && !excluded.includes(role),
  )
}

/** Any of the typed or picked models, and none of the excluded ones; what is typed may be a part of an ID. */
function readModels(
  typed: readonly string[],
  excluded: readonly string[],
  picked: readonly string[],
): SearchPlan['model'] {
  if (typed.length + excluded.length + picked.length === 0) return null
  return (id) => {
    if (excluded.some((part) => isNamed(id, part))) return false
    if (picked.length > 0 && !picked.includes(id)) return false
    return typed.length === 0 || typed.some((part) => isNamed(id, part))
  }
}

/** Whether a typed part of a model's name is one of this ID. */
export function isNamed(id: string, part: string): boolean {
  return fold(id).includes(fold(part))
}

function readPeriod(
  typed: readonly QueryFilter[],
  picked: Pick<SearchFilters, 'from' | 'until'>,
  unknown: SearchPlan['unknown'],
  now: number,
): { from: number; until: number } {
  let from = picked.from ?? -Infinity
  let until = picked.until ?? Infinity
  for (const { key, value, negated } of typed) {
    if (key !== 'before' && key !== 'after') continue
    const at = searchDate(value, now)
    if (at === null) unknown.push({ key, value, negated })
    else if ((key === 'after') !== negated) from = Math.max(from, at)
    else until = Math.min(until, at)
  }
  return { from, until }
}

import type { Connection } from '../history/database/connection'
import type { ReadableDb } from '../history/database/db'
import { integer, nullableText } from '../history/database/row'
import { type BlockBuilder, createBlockBuilder } from './blockBuilder'
import { writeBlock } from './blocks'
import { readRows, readUnread, searchableText, type StoredText } from './historyTexts'
import { readState, writeState, type IndexState } from './indexFile'
import { createLabels, modelLabel, roleLabel } from './labels'
import { labelNgram, visitNgrams } from './ngrams'

/** Texts that are read in one step: some 10 ms. */
const stepTexts = 128
/** From this many messages on they become a block; fewer are looked through one by one with every search. */
export const mostWaiting = 256
/** This many blocks of one size class become one block. */
const mostAlike = 8
/** The size classes: blocks below each bound. Those beyond the last one stay as they are. */
const classes = [1024, 8192]

/** Exported for the test of its query plan. */
export const queueSql = 'SELECT seq, row_id FROM search_queue WHERE seq > ? ORDER BY seq LIMIT ?'
const queueEndSql = 'SELECT max(seq) AS seq FROM search_queue'

export type Progress = { done: number; total: number }

export type Indexer = {
  /** Does a little; returns whether there is more to do. @throws what SQLite throws; the work can be begun again. */
  readonly step: () => boolean
  /** Rows of messages that no block has yet, at most `limit` of them; looked up one by one by a search. */
  readonly waiting: (limit: number) => number[]
  /** null once everything is in. */
  readonly progress: () => Progress | null
  /** What of the history's queue is not needed any more. */
  readonly drained: () => number
}

/** Reads the history into blocks, a step at a time, so that searches are answered in between. */
export function createIndexer(history: ReadableDb, index: Connection): Indexer {
  const labels = createLabels(index)
  let state = beginOrGoOn(history, index)
  let work: Generator<void> | null = null

  /** Fills a block and writes it in one transaction, which stays open over the steps: there is one writer. */
  function* makeBlock(
    texts: Generator<readonly StoredText[]>,
    reached: () => Partial<IndexState>,
    replaced: readonly number[] = [],
  ): Generator<void> {
    const builder = createBlockBuilder()
    for (const some of texts) {
      for (const text of some) addText(builder, text, labels.number)
      yield
      if (builder.full()) break
    }
    const next = reached()
    index.exec('BEGIN IMMEDIATE')
    labels.save()
    const id = nextBlockId(index)
    if (builder.size() > 0) yield* writeBlock(index, id, builder.build())
    for (const old of replaced) {
      index.run('DELETE FROM blocks WHERE id = ?', old)
      while (index.run(dropPostingsSql, old) > 0) yield
    }
    writeState(index, next)
    index.exec('COMMIT')
    state = { ...state, ...next }
  }

  /** An existing history, from its newest message down. */
  const readOld = (): Generator<void> => {
    let below = state.unreadBelow
    function* texts(): Generator<readonly StoredText[]> {
      while (below > 0) {
        const some = readUnread(history, below, stepTexts)
        below = some.at(-1)?.row ?? 0
        yield some
      }
    }
    return makeBlock(texts(), () => ({ unreadBelow: below }))
  }

  /** What was stored since. */
  const readNew = (): Generator<void> => {
    let { seq, witnessRow, witnessId } = state
    function* texts(): Generator<readonly StoredText[]> {
      const seen = new Set<number>()
      for (;;) {
        const queued = history.all(queueSql, seq, stepTexts)
        if (queued.length === 0) return
        const rows = queued.map((row) => integer(row, 'row_id')).filter((row) => !seen.has(row))
        rows.forEach((row) => seen.add(row))
        const some = readRows(history, [...new Set(rows)])
        seq = integer(queued.at(-1) ?? {}, 'seq')
        for (const { row, id } of some) if (row >= witnessRow) [witnessRow, witnessId] = [row, id]
        yield some
      }
    }
    return makeBlock(texts(), () => ({ seq, witnessRow, witnessId }))
  }

  const merge = (blocks: readonly { id: number; rows: readonly number[] }[]): Generator<void> => {
    const rows = [...new Set(blocks.flatMap((block) => block.rows))]
    function* texts(): Generator<readonly StoredText[]> {
      for (let at = 0; at < rows.length; at += stepTexts)
        yield readRows(history, rows.slice(at, at + stepTexts))
    }
    return makeBlock(
      texts(),
      () => ({}),
      blocks.map(({ id }) => id),
    )
  }

  const nextWork = (): Generator<void> | null => {
    if (countWaiting(history, state.seq, mostWaiting) === mostWaiting) return readNew()
    if (state.unreadBelow > 0) return readOld()
    const alike = mergeable(index)
    return alike === null ? null : merge(alike)
  }

  return {
    step: () => {
      try {
        work ??= nextWork()
        if (work === null) return false
        if (work.next().done === true) work = null
        return true
      } catch (error) {
        work = null
        abandon(index)
        throw error
      }
    },
    waiting: (limit) => waitingRows(history, state.seq, limit),
    progress: () => {
      if (state.unreadBelow > 0) {
        // Rows are nearly without gaps: how far down it is tells how much is done, without counting.
        return { done: Math.max(0, state.toRead - state.unreadBelow), total: state.toRead }
      }
      const left = countWaiting(history, state.seq, mostWaiting * 16)
      return left < mostWaiting ? null : { done: 0, total: left }
    },
    drained: () => state.seq,
  }
}

const dropPostingsSql = `
  DELETE FROM postings WHERE (block, ngram) IN (SELECT block, ngram FROM postings WHERE block = ? LIMIT 2000)`

function addText(builder: BlockBuilder, text: StoredText, label: (name: string) => number): void {
  builder.add(text, (each) => {
    visitNgrams(searchableText(text), each)
    each(labelNgram(label(roleLabel(text.role))))
    if (text.model !== null) each(labelNgram(label(modelLabel(text.model))))
  })
}

/** The state that the file has, or a new beginning when it is another history's, or an older one than it was made of. */
function beginOrGoOn(history: ReadableDb, index: Connection): IndexState {
  const state = readState(index)
  const source = nullableText(history.get('SELECT id FROM search_source') ?? {}, 'id') ?? ''
  if (state.source === source && follows(history, state)) return state
  const newest = history.get('SELECT max(row_id) AS row FROM messages')
  const rows = newest ? integer(newest, 'row') : 0
  const id = history.get('SELECT id FROM messages WHERE row_id = ?', rows)
  const begun: IndexState = {
    source,
    // What waits is among the rows that are about to be read.
    seq: lastSeq(history),
    unreadBelow: rows === 0 ? 0 : rows + 1,
    toRead: rows,
    witnessRow: rows,
    witnessId: id ? nullableText(id, 'id') : null,
  }
  index.transaction(() => {
    index.exec('DELETE FROM postings; DELETE FROM blocks; DELETE FROM labels;')
    writeState(index, begun)
  })
  return begun
}

/** Whether the history is the one that was read, and not a copy of it from before. */
function follows(history: ReadableDb, state: IndexState): boolean {
  if (lastSeq(history) < state.seq) return false
  const witness = history.get('SELECT id FROM messages WHERE row_id = ?', state.witnessRow)
  // A message that is gone for good tells nothing.
  return !witness || nullableText(witness, 'id') === state.witnessId
}

/** The last number that the queue gave away; its row may have been drained. */
function lastSeq(history: ReadableDb): number {
  const last = history.get("SELECT seq FROM sqlite_sequence WHERE name = 'search_queue'")
  const waiting = history.get(queueEndSql)
  return Math.max(last ? integer(last, 'seq') : 0, waiting ? integer(waiting, 'seq') : 0)
}

function countWaiting(history: ReadableDb, seq: number, limit: number): number {
  return waitingRows(history, seq, limit).length
}

/** The newest of what waits: of a long queue the rest is about to be read, and what was just said is looked for first. */
export const newestQueuedSql = 'SELECT row_id FROM search_queue WHERE seq > ? ORDER BY seq DESC LIMIT ?'

function waitingRows(history: ReadableDb, seq: number, limit: number): number[] {
  return history.all(newestQueuedSql, seq, limit).map((row) => integer(row, 'row_id'))
}

function nextBlockId(index: ReadableDb): number {
  // Postings, too: a block that was not finished must not lend its pieces to the next one.
  const last = index.get('SELECT max((SELECT max(id) FROM blocks), (SELECT max(block) FROM postings)) AS id')
  return (last ? integer(last, 'id') : 0) + 1
}

/** Blocks of one size class, when there are enough of them to be worth one larger block. */
function mergeable(index: ReadableDb): { id: number; rows: number[] }[] | null {
  for (const [at, below] of classes.entries()) {
    const from = classes[at - 1] ?? 0
    const alike = index.all('SELECT id, row_ids FROM blocks WHERE size >= ? AND size < ?', from, below)
    if (alike.length < mostAlike) continue
    return alike.slice(0, mostAlike).map((row) => {
      const bytes = row['row_ids']
      const rows = bytes instanceof Uint8Array ? new Uint32Array(new Uint8Array(bytes).buffer) : []
      return { id: integer(row, 'id'), rows: [...rows] }
    })
  }
  return null
}

function abandon(index: Connection): void {
  try {
    index.exec('ROLLBACK')
  } catch {
    // There was none, or SQLite has rolled back by itself.
  }
}

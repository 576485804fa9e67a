import type { Connection } from '../history/database/connection'
import type { ReadableDb, SqlRow } from '../history/database/db'
import { integer } from '../history/database/row'
import type { BlockText, BuiltBlock } from './blockBuilder'

/** A block as it is searched. Texts are numbered from 0 by time, the oldest first. */
export type Block = {
  id: number
  size: number
  /** The time of the newest text. */
  newest: number
  rows: Uint32Array
  times: Float64Array
  conversations: Uint32Array
}

export const blocksSql = 'SELECT id, size, newest, row_ids, times, conversations FROM blocks WHERE id = ?'
/** Exported for the test of its query plan. */
export const postingsSql = 'SELECT texts FROM postings WHERE block = ? AND ngram = ?'

/** The blocks of the file; each is read once and kept. */
export function createBlocks(db: ReadableDb) {
  const known = new Map<number, Block>()
  return {
    /** Those there are now, the ones with the newest texts first. */
    all: (): Block[] => {
      const sizes = db.all('SELECT id FROM blocks ORDER BY newest DESC')
      const ids = sizes.map((row) => integer(row, 'id'))
      for (const id of known.keys()) if (!ids.includes(id)) known.delete(id)
      return ids.flatMap((id) => {
        const block = known.get(id) ?? readBlock(db.get(blocksSql, id))
        if (block) known.set(id, block)
        return block ? [block] : []
      })
    },
    postings: (block: number, ngram: number): Uint8Array | null => {
      const texts = db.get(postingsSql, block, ngram)?.['texts']
      return texts instanceof Uint8Array ? texts : null
    },
    forget: () => known.clear(),
  }
}

export type Blocks = ReturnType<typeof createBlocks>

function readBlock(row: SqlRow | undefined): Block | null {
  if (!row) return null
  const bytes = (column: string): ArrayBuffer => {
    const value = row[column]
    // A copy: what SQLite hands out may begin anywhere, and numbers of several bytes may not.
    return value instanceof Uint8Array ? new Uint8Array(value).buffer : new ArrayBuffer(0)
  }
  return {
    id: integer(row, 'id'),
    size: integer(row, 'size'),
    newest: integer(row, 'newest'),
    rows: new Uint32Array(bytes('row_ids')),
    times: new Float64Array(bytes('times')),
    conversations: new Uint32Array(bytes('conversations')),
  }
}

/** Writes the postings of a block, a piece at every step, and then what the block is, which makes it part of the index. */
export function* writeBlock(db: Connection, id: number, built: BuiltBlock): Generator<void> {
  let written = 0
  for (const { ngram, bytes } of built.postings) {
    db.run('INSERT INTO postings (block, ngram, texts) VALUES (?, ?, ?)', id, ngram, bytes)
    written += 1
    if (written % 1000 === 0) yield
  }
  const { texts } = built
  db.run(
    'INSERT INTO blocks (id, size, newest, row_ids, times, conversations) VALUES (?, ?, ?, ?, ?, ?)',
    id,
    texts.length,
    texts.at(-1)?.time ?? 0,
    numbersOf(Uint32Array, texts, ({ row }) => row),
    numbersOf(Float64Array, texts, ({ time }) => time),
    numbersOf(Uint32Array, texts, ({ conversation }) => conversation),
  )
}

function numbersOf(
  Kind: Uint32ArrayConstructor | Float64ArrayConstructor,
  texts: readonly BlockText[],
  value: (text: BlockText) => number,
): Uint8Array {
  const numbers = new Kind(texts.map(value))
  return new Uint8Array(numbers.buffer)
}

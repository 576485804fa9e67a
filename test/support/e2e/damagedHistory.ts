import { closeSync, openSync, statSync, writeSync } from 'node:fs'
import { DatabaseSync } from '@photostructure/sqlite'

/** Overwrites the first page of one table. */
export function damageRoot(path: string, table: string): void {
  const db = new DatabaseSync(path, { readOnly: true })
  const row = db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').get(table)
  db.close()
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.alloc(4096, 0xee), 0, 4096, (Number(row?.['rootpage']) - 1) * 4096)
  closeSync(file)
}

/** Overwrites the inside of every page: nothing can be read. */
export function damageEverything(path: string): void {
  const pages = statSync(path).size / 4096
  const file = openSync(path, 'r+')
  for (let page = 0; page < pages; page += 1)
    writeSync(file, Buffer.alloc(3000, 0xee), 0, 3000, page * 4096 + 500)
  closeSync(file)
}

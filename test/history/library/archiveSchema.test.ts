import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020'
import { describe, expect, it } from 'vitest'
import { archiveJsonSchema } from '@main/library/archive/archiveSchema'
import { openZip } from '@main/library/zip/openZip'
import { readWhole } from '@main/library/zip/readWhole'
import { openTestDatabase, temporaryFolder } from '../support/testDatabase'
import { exportTo } from './exportTo'
import { fillLibrary } from './libraryHistory'

const published = resolve(import.meta.dirname, '../../../docs/archive.schema.json')

/** As anybody would who has only the published file. */
function validator(kind: string) {
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  ajv.addSchema(JSON.parse(readFileSync(published, 'utf8')), 'archive')
  const validate = ajv.getSchema(`archive#/$defs/${kind}`)
  if (validate === undefined) throw new Error(`nothing is published for ${kind}`)
  return (value: unknown) => {
    validate(value)
    return validate.errors ?? []
  }
}

describe('docs/archive.schema.json', () => {
  it('is what the app checks archives with', () => {
    const current = `${JSON.stringify(archiveJsonSchema(), null, 2)}\n`
    if (process.env.UPDATE_ARCHIVE_SCHEMA !== undefined) writeFileSync(published, current)
    expect(JSON.parse(readFileSync(published, 'utf8'))).toEqual(JSON.parse(current))
  })

  it('describes every file of an archive', async () => {
    const folder = temporaryFolder()
    const db = openTestDatabase()
    const attachmentsFolder = join(folder, 'attachments')
    await fillLibrary(db, attachmentsFolder, 11)
    await exportTo(db, { path: join(folder, 'all.zip'), format: 'archive', attachmentsFolder })
    const zip = await openZip(join(folder, 'all.zip'))
    const kinds: [RegExp, string][] = [
      [/^manifest\.json$/, 'manifest'],
      [/^library\.json$/, 'library'],
      [/^attachments\.jsonl$/, 'attachment'],
      [/^conversations\/\d+\.jsonl$/, 'conversation'],
      [/^calls\/\d+\.jsonl$/, 'call'],
    ]
    const seen = new Set<string>()
    for (const entry of zip.entries) {
      const kind = kinds.find(([name]) => name.test(entry.name))?.[1]
      if (kind === undefined) {
        expect(entry.name).toMatch(/^attachments\/[0-9a-f]{64}(\.prepared|\.txt)?$/)
        continue
      }
      seen.add(kind)
      const text = (await readWhole(entry.open(), 50_000_000)).toString('utf8')
      const values = entry.name.endsWith('.jsonl') ? text.split('\n').filter(Boolean) : [text]
      const validate = validator(kind)
      for (const value of values) expect(validate(JSON.parse(value))).toEqual([])
    }
    zip.close()
    expect(seen.size).toBe(kinds.length)
  })

  it('describes the JSON export, and nothing else', async () => {
    const folder = temporaryFolder()
    const db = openTestDatabase()
    const attachmentsFolder = join(folder, 'attachments')
    await fillLibrary(db, attachmentsFolder, 12)
    await exportTo(db, { path: join(folder, 'all.json'), format: 'json', attachmentsFolder })
    const exported = JSON.parse(readFileSync(join(folder, 'all.json'), 'utf8'))
    const validate = validator('export')
    expect(validate(exported)).toEqual([])
    expect(validate({ ...exported, conversations: [{}] })).not.toEqual([])
  })
})

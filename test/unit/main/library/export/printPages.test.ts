import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ok } from '@shared/appError'
import type { Destination } from '@main/library/export/destination'
import { removeLeftPages } from '@main/library/export/leftPages'
import { printPages } from '@main/library/export/printPages'
import { temporaryFolder } from '../../../../support/main/temporaryFolder'

const job = () => ({ signal: new AbortController().signal, report: () => undefined })
const report = { path: '', conversations: 1, attachments: 0, missingAttachments: 0, hiddenKeys: 0 }

/** Pages as the exports write them; where they stood. */
function pagesAt() {
  const seen: { path: string; mode: number }[] = []
  const writePages = async ({ path, into }: Destination) => {
    seen.push({ path, mode: statSync(dirname(path)).mode & 0o777 })
    if (into === 'folder') mkdirSync(path)
    for (const name of into === 'folder' ? ['a.html', 'b.html'] : [''])
      writeFileSync(join(path, name), 'page')
    return ok({ ...report, path })
  }
  return { seen, writePages }
}

const print = async (page: string): Promise<Uint8Array> =>
  Buffer.from(`%PDF of ${readFileSync(page, 'utf8')}`)

describe('pages that are printed', () => {
  it.each(['file', 'folder'] as const)(
    'stand beside the history, for nobody else, and are gone after it: %s',
    async (into) => {
      const folder = temporaryFolder()
      const workFolder = join(folder, 'data', 'printing')
      const path = join(folder, into === 'file' ? 'one.pdf' : 'all')
      const { seen, writePages } = pagesAt()
      const printed = await printPages({ path, into }, job(), { writePages, print, workFolder })
      expect(printed).toEqual(ok({ ...report, path }))
      expect(seen[0]?.path.startsWith(workFolder)).toBe(true)
      // Windows has no such rights; there, the folder is the person's own.
      if (process.platform !== 'win32') expect(seen[0]?.mode).toBe(0o700)
      expect(readdirSync(workFolder)).toEqual([])
      expect(into === 'file' ? readFileSync(path, 'utf8') : readdirSync(path)).toEqual(
        into === 'file' ? '%PDF of page' : ['a.pdf', 'b.pdf'],
      )
    },
  )

  it('are gone when the printer fails, or was not waited for', async () => {
    const workFolder = join(temporaryFolder(), 'printing')
    const path = join(temporaryFolder(), 'all')
    const { writePages } = pagesAt()
    const broken = await printPages({ path, into: 'folder' }, job(), {
      writePages,
      workFolder,
      print: () => Promise.reject(new Error('no printer')),
    })
    expect(broken).toMatchObject({ ok: false, error: { code: 'internal' } })
    const cancelled = new AbortController()
    const stopped = await printPages(
      { path, into: 'folder' },
      { ...job(), signal: cancelled.signal },
      {
        writePages,
        workFolder,
        print: (page) => {
          cancelled.abort()
          return print(page)
        },
      },
    )
    expect(stopped).toEqual(ok(null))
    expect(readdirSync(workFolder)).toEqual([])
    expect([existsSync(path), existsSync(`${path}.part`)]).toEqual([false, false])
  })

  it('leave alone what somebody else has begun beside them', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'all')
    mkdirSync(`${path}.part`)
    writeFileSync(join(`${path}.part`, 'mine.txt'), 'mine')
    const { writePages } = pagesAt()
    const workFolder = join(folder, 'printing')
    expect(
      await printPages({ path, into: 'folder' }, job(), { writePages, print, workFolder }),
    ).toMatchObject({
      error: { code: 'file-unwritable' },
    })
    expect(readdirSync(`${path}.part`)).toEqual(['mine.txt'])
  })

  it('cannot be written where a file stands in the way', async () => {
    const workFolder = join(temporaryFolder(), 'printing')
    writeFileSync(workFolder, 'a file')
    const { writePages } = pagesAt()
    expect(
      await printPages({ path: join(dirname(workFolder), 'a.pdf'), into: 'file' }, job(), {
        writePages,
        print,
        workFolder,
      }),
    ).toMatchObject({ error: { code: 'file-unwritable' } })
  })

  it('and were left by a run that was killed, are removed; those of this run are not', async () => {
    const workFolder = join(temporaryFolder(), 'printing')
    for (const name of ['pdf-old', 'pdf-new']) {
      mkdirSync(join(workFolder, name), { recursive: true })
      writeFileSync(join(workFolder, name, 'page.html'), 'page')
    }
    utimesSync(join(workFolder, 'pdf-old'), 1, 1)
    await removeLeftPages(workFolder, 2_000)
    expect(readdirSync(workFolder)).toEqual(['pdf-new'])
    await removeLeftPages(join(workFolder, 'absent'), 2_000)
  })
})

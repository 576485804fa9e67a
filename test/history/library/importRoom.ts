import { once } from 'node:events'
import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { ImportPreview } from '@shared/contract/importing'
import { createAttachmentFiles } from '@main/attachments/attachmentFiles'
import { createAttachmentStore } from '@main/attachments/createAttachmentStore'
import type { History } from '@main/history/history'
import { historyPorts } from '@main/library/import/historyPorts'
import { createImporting, type Importing } from '@main/library/import/importing'
import { createLibraryJobs, type LibraryJobs } from '@main/library/jobs'
import { testHistory, value } from '../../support/main/testHistory'
import { bundle } from '../support/bundle'

type Room = {
  history: History
  importing: Importing
  jobs: LibraryJobs
  /** IDs that the windows were told of. */
  told: string[]
  /** Of every report, in bytes. */
  progress: { done: number; total: number | null }[]
  picks: (path: string) => Promise<string>
}

/** Rooms of imports with real threads, and a folder for each test; to be called at the top of a file of tests. */
export function importRooms() {
  let built: { file: (name: 'worker') => string; remove: () => void }
  beforeAll(async () => {
    built = await bundle({ worker: 'src/main/library/import/importWorker.ts' })
  }, 60_000)
  afterAll(() => built.remove())

  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'runyour-import-'))
    return () => rmSync(folder, { recursive: true, force: true })
  })
  const inFolder = (name: string): string => join(folder, name)

  const room = (heapMb = 1024): Room => {
    const history = testHistory()
    const attachmentFolder = inFolder('attachments')
    mkdirSync(attachmentFolder, { recursive: true })
    const attachments = createAttachmentStore({ folder: attachmentFolder, history })
    const told: string[] = []
    const progress: Room['progress'] = []
    const jobs = createLibraryJobs((name, payload) => {
      if (name === 'library.progress') progress.push(payload as Room['progress'][number])
    })
    let path = ''
    const importing = createImporting({
      pickPath: async () => path,
      createWorker: (task) =>
        new Worker(built.file('worker'), {
          workerData: task,
          resourceLimits: { maxOldGenerationSizeMb: heapMb },
        }),
      ports: historyPorts(history, attachments, createAttachmentFiles(attachmentFolder)),
      jobs,
      changed: async (ids) => void told.push(...ids),
    })
    const picks = async (next: string): Promise<string> => {
      path = next
      return (await value(importing.pick('file')))?.sourceId ?? ''
    }
    return { history, importing, jobs, told, progress, picks }
  }

  return { room, inFolder }
}

export const all = { kind: 'all' } as const
let lastJob = 0
/** An ID for another job. */
export const job = (): string => `00000000-0000-4000-8000-${String((lastJob += 1)).padStart(12, '0')}`

export function readable(preview: ImportPreview | null): Extract<ImportPreview, { outcome: 'readable' }> {
  if (preview?.outcome !== 'readable') throw new Error(`not readable: ${JSON.stringify(preview)}`)
  return preview
}

/** An export of about so many megabytes, of conversations with ten messages of ten kilobytes. */
export async function writeLargeExport(path: string, megabytes: number): Promise<number> {
  const file = createWriteStream(path)
  const text = '긴 대화의 한 문장. A sentence of a long conversation. '.repeat(140)
  let written = 0
  let conversations = 0
  file.write('[')
  while (written < megabytes * 2 ** 20) {
    const mapping = Object.fromEntries(
      Array.from({ length: 10 }, (_one, index) => [
        `n${index}`,
        {
          id: `n${index}`,
          parent: index === 0 ? null : `n${index - 1}`,
          message: {
            author: { role: index % 2 === 0 ? 'user' : 'assistant' },
            create_time: 1_700_000_000 + conversations * 10 + index,
            content: { content_type: 'text', parts: [`${conversations}/${index} ${text}`] },
          },
        },
      ]),
    )
    const one = JSON.stringify({
      conversation_id: `c${conversations}`,
      title: `대화 ${conversations}`,
      current_node: 'n9',
      mapping,
    })
    written += Buffer.byteLength(one)
    if (!file.write(conversations === 0 ? one : `,${one}`)) await once(file, 'drain')
    conversations += 1
  }
  file.end(']')
  await once(file, 'close')
  return conversations
}

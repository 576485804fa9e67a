import type { Result } from '@shared/appError'
import type { Attachment } from '@shared/model/attachment'
import { attachmentLimits } from '@shared/model/attachmentLimits'
import type { DraftFile, FileFailure } from '../../store/draftFile'
import type { AppStore } from '../../store/types'
import type { Opened } from './opening/opened'
import type { OpenFile } from './opening/openFile'

/** Files opened at once: one is decoded while another is stored, and a folder full of photographs leaves room for the rest. */
const atOnce = 2

type Attaching = { file: File; key: string }

/**
 * Puts files beside a conversation's draft: at once as being read, then each by itself as ready or failed. One that was
 * removed meanwhile is not opened, or its opening ends.
 * @returns how many found no place, because a message takes only so many.
 */
export function attachFiles(
  store: AppStore,
  openFile: OpenFile,
  conversationId: string,
  files: readonly File[],
): { leftOut: number; done: Promise<void> } {
  const filesNow = (): DraftFile[] => store.getState().files[conversationId] ?? []
  const room = Math.max(0, attachmentLimits.files - filesNow().length)
  const taken = files.slice(0, room).map((file) => ({ file, key: crypto.randomUUID() }))
  for (const { file, key } of taken) {
    const { name, size: byteSize } = file
    store.getState().addFile(conversationId, { key, name, byteSize, state: 'reading' })
  }

  const attach = async ({ file, key }: Attaching): Promise<void> => {
    const isWanted = (): boolean => filesNow().some((one) => one.key === key)
    const unwanted = new AbortController()
    const unsubscribe = store.subscribe(() => isWanted() || unwanted.abort())
    if (!isWanted()) unwanted.abort()
    const kept = await keep(store, openFile, file, unwanted.signal)
    unsubscribe()
    if (kept === null || unwanted.signal.aborted) return
    const base = { key, name: file.name, byteSize: file.size }
    if (!kept.ok) {
      return store.getState().settleFile(conversationId, { ...base, state: 'failed', failure: kept.failure })
    }
    const attachment = kept.value
    // The same file twice is one to the model.
    if (filesNow().some((one) => isSame(one, attachment))) {
      return store.getState().removeFiles(conversationId, [key])
    }
    store.getState().settleFile(conversationId, { ...base, state: 'ready', attachment })
  }

  const waiting = [...taken]
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await attach(next)
  }
  const done = Promise.all(Array.from({ length: atOnce }, work)).then(() => undefined)
  return { leftOut: files.length - taken.length, done }
}

type Kept = { ok: true; value: Attachment } | { ok: false; failure: FileFailure } | null

/** Opens a file and hands it to main; null when it was not wanted any more. */
async function keep(store: AppStore, openFile: OpenFile, file: File, unwanted: AbortSignal): Promise<Kept> {
  // Nobody reads 50 MB to learn that they are too many.
  if (file.size > attachmentLimits.fileBytes) return failed('too-large')
  const opened = await openFile(file, unwanted).catch((): Opened => ({ problem: 'damaged' }))
  if (opened === null) return null
  if ('problem' in opened) return failed(opened.problem)
  const result: Result<Attachment> = await store.getState().keepFile({
    name: shortName(file.name),
    mime: file.type.slice(0, 255),
    ...opened,
  })
  return result.ok ? result : { ok: false, failure: { by: 'app', error: result.error } }
}

function failed(problem: Extract<FileFailure, { by: 'file' }>['problem']): Kept {
  return { ok: false, failure: { by: 'file', problem } }
}

function isSame(file: DraftFile, attachment: Attachment): boolean {
  return (
    file.state === 'ready' &&
    file.attachment.hash === attachment.hash &&
    file.attachment.name === attachment.name
  )
}

/** A name as main takes it; of one that is too long the end stays, which says what kind of file it is. */
export function shortName(name: string): string {
  const limit = attachmentLimits.nameLength
  if (name === '') return 'file'
  return name.length <= limit ? name : `…${name.slice(1 - limit)}`
}

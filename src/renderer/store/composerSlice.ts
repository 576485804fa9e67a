import type { Result } from '@shared/appError'
import type { CallInput, CallOutput } from '@shared/contract'
import type { Attachment } from '@shared/model/attachment'
import type { ContextMeasure } from '@shared/model/fit'
import { selectModels } from './connectionSelectors'
import { type DraftFile, readyFiles, storedFile } from './draftFile'
import { joinMentions, splitMentions, withMentions } from './draftMentions'
import { createDraftSaver } from './draftSaver'
import type { SliceContext } from './types'

export type ComposerSlice = {
  /** Text that was typed and not sent, by conversation. */
  drafts: Record<string, string>
  /** Files that go along with the next message, by conversation. */
  files: Record<string, DraftFile[]>
  /** Models that the next message goes to, this once, by conversation; none is the conversation's own. */
  mentions: Record<string, string[]>

  /** Reads what was kept of a conversation's composer, the first time; what was typed meanwhile stays behind it. */
  loadComposer(conversationId: string): Promise<void>
  /** Lets go of composers that are now filled in elsewhere; they are read anew when they come back. */
  forgetComposers(conversationIds: Iterable<string>): void
  setDraft(conversationId: string, text: string): void
  setMentions(conversationId: string, models: string[]): void
  addFile(conversationId: string, file: DraftFile): void
  /** What became of a file that was being read; nothing when it was removed meanwhile. */
  settleFile(conversationId: string, file: DraftFile): void
  removeFiles(conversationId: string, keys: readonly string[]): void
  /** Saves a draft now, if it was changed since it was saved. */
  saveDraft(conversationId: string): Promise<void>
  saveDrafts(): Promise<void>

  keepFile(file: CallInput<'attachments.add'>): Promise<Result<Attachment>>
  readAttachment(hash: string): Promise<Result<CallOutput<'attachments.read'>>>
  /** Writes the original to a place that the person picks. */
  saveAttachmentAs(attachment: Pick<Attachment, 'hash' | 'name'>): Promise<void>
  /** How full the context is; null when that is not known. */
  measureContext(conversationId: string): Promise<ContextMeasure | null>
}

export function createComposerSlice({ client, set, get }: SliceContext): ComposerSlice {
  const loading = new Map<string, Promise<boolean>>()
  /** A full disk is said once and not at every attempt. */
  let failing = false

  const load = async (conversationId: string): Promise<boolean> => {
    const result = await client.call('composer.read', { conversationId })
    if (!result.ok) {
      if (!failing) get().check(result)
      failing = true
      loading.delete(conversationId)
      return false
    }
    failing = false
    const { draft, queue } = result.value
    const stored = draft.attachments.map((attachment) => storedFile(attachment, crypto.randomUUID()))
    const { text, models } = splitMentions(draft.text, selectModels(get(), conversationId).ids)
    set(({ drafts, files, queues, mentions }) => ({
      drafts: { ...drafts, [conversationId]: text + (drafts[conversationId] ?? '') },
      mentions: { ...mentions, [conversationId]: joinMentions(models, mentions[conversationId] ?? []) },
      files: { ...files, [conversationId]: [...stored, ...(files[conversationId] ?? [])] },
      // An event that came meanwhile is newer than this reply.
      queues: { [conversationId]: queue, ...queues },
    }))
    return true
  }
  const loaded = (conversationId: string): Promise<boolean> => {
    const known = loading.get(conversationId)
    if (known !== undefined) return known
    const reading = load(conversationId)
    loading.set(conversationId, reading)
    return reading
  }

  const saver = createDraftSaver(async (conversationId) => {
    // Before it was read, what is here is only the part that was typed since, and would replace the rest.
    if (!(await loaded(conversationId))) return false
    const { drafts, files, mentions } = get()
    const result = await client.call('composer.saveDraft', {
      conversationId,
      text: withMentions(drafts[conversationId] ?? '', mentions[conversationId] ?? []),
      attachments: readyFiles(files[conversationId] ?? []),
    })
    // A conversation that was deleted meanwhile has no place for a draft, and nobody misses it.
    const isGone = !result.ok && result.error.code === 'not-found'
    if (!isGone && !failing) get().check(result)
    failing = !result.ok && !isGone
    // One that is too long stays so until it is changed.
    return !failing || (!result.ok && result.error.code === 'bad-request')
  })

  const changeFiles = (conversationId: string, change: (files: DraftFile[]) => DraftFile[]): void => {
    set(({ files }) => ({ files: { ...files, [conversationId]: change(files[conversationId] ?? []) } }))
    saver.changed(conversationId, get().drafts[conversationId]?.length ?? 0)
  }

  return {
    drafts: {},
    files: {},
    mentions: {},

    loadComposer: async (conversationId) => void (await loaded(conversationId)),
    forgetComposers: (conversationIds) => {
      const ids = new Set([...conversationIds].filter((id) => loading.has(id)))
      if (ids.size === 0) return
      for (const id of ids) loading.delete(id)
      const rest = <T>(all: Record<string, T>): Record<string, T> =>
        Object.fromEntries(Object.entries(all).filter(([id]) => !ids.has(id)))
      set(({ drafts, files, queues, mentions }) => ({
        drafts: rest(drafts),
        files: rest(files),
        queues: rest(queues),
        mentions: rest(mentions),
      }))
    },
    setDraft: (conversationId, text) => {
      set(({ drafts }) => ({ drafts: { ...drafts, [conversationId]: text } }))
      saver.changed(conversationId, text.length)
    },
    setMentions: (conversationId, models) => {
      set(({ mentions }) => ({ mentions: { ...mentions, [conversationId]: models } }))
      saver.changed(conversationId, get().drafts[conversationId]?.length ?? 0)
    },
    addFile: (conversationId, file) => changeFiles(conversationId, (files) => [...files, file]),
    settleFile: (conversationId, file) =>
      changeFiles(conversationId, (files) => files.map((one) => (one.key === file.key ? file : one))),
    removeFiles: (conversationId, keys) =>
      changeFiles(conversationId, (files) => files.filter(({ key }) => !keys.includes(key))),
    saveDraft: (conversationId) => saver.flush(conversationId),
    saveDrafts: () => saver.flushAll(),

    keepFile: (file) => client.call('attachments.add', file),
    readAttachment: (hash) => client.call('attachments.read', { hash }),
    saveAttachmentAs: async ({ hash, name }) => {
      get().check(await client.call('attachments.save', { hash, name }))
    },
    measureContext: async (conversationId) => {
      const result = await client.call('chat.measure', { conversationId })
      // Nobody asked for it, so nobody is told that it failed.
      return result.ok ? result.value : null
    },
  }
}

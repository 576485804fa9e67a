import type { Folder } from '@shared/model/folder'
import type { LedgerCall } from '@shared/model/ledger'
import type { ModelSet } from '@shared/model/comparison'
import type { ModelSettings } from '@shared/model/modelSettings'
import type { Preset } from '@shared/model/preset'
import type { Tag } from '@shared/model/tag'
import type { StoredAttachment } from '../history/attachments'

/** What the history has beside its conversations, and can stand in memory: dozens of each. */
export type LibraryShelf = {
  /** Those around others first. */
  folders: readonly Folder[]
  tags: readonly Tag[]
  presets: readonly Preset[]
  modelSets: readonly ModelSet[]
  modelSettings: readonly ModelSettings[]
}

/** A file's content as the history knows it; its bytes are parts of their own. */
export type LibraryAttachment = StoredAttachment

export type LibraryCall = LedgerCall

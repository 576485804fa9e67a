import type { ParsedInput } from '@shared/contract'
import type { LedgerCall } from '@shared/model/ledger'
import type { ArchivedFile } from '../archive/readArchive'
import type { LibraryShelf } from '../libraryContents'
import type { PackedConversations, StoredConversation, StoreStep } from '../storeConversation'
import type { ShelfPlaces } from '../storeLibrary'
import type { ImportedState } from './importedBefore'

/*
 * What an import asks of the rest of the app. It runs in a thread of its own, so each of these is a message to main and
 * an answer; nothing is read on until there is one. All of them throw when the history cannot take any more.
 */
export type ImportPorts = {
  importedBefore(input: {
    source: string
    items: { sourceId: string; fingerprint: string }[]
  }): Promise<ImportedState[]>
  archivedBefore(input: { items: { id: string; updatedAt: number }[] }): Promise<ImportedState[]>
  store(input: {
    from: 'archive' | 'elsewhere'
    packed: PackedConversations
    step?: StoreStep
  }): Promise<StoredConversation[]>
  /** The file's hash, or null when it was refused. */
  attach(file: ParsedInput<'attachments.add'>): Promise<{ hash: string } | null>
  /** A file of our own archive, checked by its reader; whether it is kept. */
  attachArchived(file: ArchivedFile): Promise<boolean>
  storeShelf(shelf: LibraryShelf): Promise<ShelfPlaces>
  storeCalls(calls: LedgerCall[]): Promise<null>
}

/** How far it is, in bytes. */
export type ReportReading = (progress: { done: number; total: number }) => void

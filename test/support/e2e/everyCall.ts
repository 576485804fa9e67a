import type { Result } from '@shared/appError'
import type { CallInput, CallName, EventName } from '@shared/contract'

/** Calls that need nothing to be there. */
export const aside = [
  'about.read',
  'about.licences',
  'about.showChromiumLicences',
  'about.diagnostics',
  'about.storage',
  'about.showFolder',
  'backups.read',
  'backups.check',
  'backups.snapshot',
  'backups.preview',
  'backups.restore',
  'backups.saveFile',
  'backups.pickFile',
  'backups.openFile',
  'backups.cancel',
  'backups.repair',
  'backups.beginEmpty',
  'backups.repairAtRestart',
  'backups.restart',
  'conversations.searchTitles',
  'conversations.outline',
  'conversations.find',
  'files.saveText',
  'import.pick',
  'import.preview',
  'import.start',
  'import.close',
  'library.export',
  'library.cancel',
  'library.showExport',
  'network.state',
  'network.setProxy',
  'network.pickCaFile',
  'network.forgetCaFile',
  'modelSettings.setHidden',
  'places.read',
  'places.add',
  'places.check',
  'places.setDaily',
  'places.remove',
  'places.list',
  'places.backUp',
  'places.open',
  'places.removeBackup',
  'places.cancel',
  'places.dismissNewer',
  'places.dismissSynced',
  'preview.create',
  'search.messages',
  'search.state',
  'search.rebuild',
  'spelling.check',
  'spelling.menu',
  'updates.state',
  'updates.check',
  'updates.download',
  'updates.cancelDownload',
  'updates.install',
] as const satisfies CallName[]

/**
 * Only an installed app has updates, only a menu of the system adds a word to the dictionary, and only a server takes a
 * backup (its secrets are looked for in e2e/backupPlaces).
 */
export const unheard: ReadonlySet<string> = new Set<EventName>([
  'updates.changed',
  'spelling.changed',
  'places.progress',
])

export type Make = <N extends CallName>(name: N, input: CallInput<N>) => Promise<Result<unknown>>

/** What is about order, with a conversation in a folder and under a tag. */
export async function inOrder(make: Make, id: string): Promise<void> {
  const made = async (name: 'folders.create' | 'tags.create', input: never): Promise<string> => {
    const result = await make(name, input)
    return result.ok ? (result.value as { id: string }).id : ''
  }
  const folderId = await made('folders.create', { name: 'Work', parentId: null } as never)
  const tagId = await made('tags.create', { name: 'later', color: 'blue' } as never)
  await make('folders.update', { id: folderId, name: 'Works' })
  await make('folders.move', { id: folderId, parentId: null })
  await make('tags.update', { id: tagId, name: 'sooner', color: 'teal' })
  await make('conversations.arrange', { ids: [id], arrangement: { kind: 'move', folderId } })
  await make('conversations.arrange', { ids: [id], arrangement: { kind: 'tag', tagId, on: true } })
  await make('order.get', {})
  await make('order.count', {})
  await make('folders.delete', { id: folderId })
  await make('tags.delete', { id: tagId })
  await make('conversations.arrange', { ids: [id], arrangement: { kind: 'trash' } })
  await make('trash.empty', {})
}

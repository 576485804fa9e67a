import type { LibraryConversation } from '../libraryConversation'
import type { ShelfPlaces } from '../storeLibrary'

/** A conversation of an archive, in the folder and with the tags that the archive's became here. */
export function withStoredPlaces(
  conversation: LibraryConversation,
  { folders, tags }: ShelfPlaces,
): LibraryConversation {
  const { folder } = conversation
  const folderId = folder?.by === 'id' ? folders[folder.id] : undefined
  return {
    ...conversation,
    folder: folderId === undefined ? null : { by: 'id', id: folderId },
    tags: conversation.tags.flatMap((tag) => {
      const id = tag.by === 'id' ? tags[tag.id] : undefined
      return id === undefined ? [] : [{ by: 'id' as const, id }]
    }),
  }
}

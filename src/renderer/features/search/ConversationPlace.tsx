import Archive from 'lucide-react/icons/archive'
import Folder from 'lucide-react/icons/folder'
import Tag from 'lucide-react/icons/tag'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundConversation } from '@shared/contract/search'
import { folderPath } from '@shared/model/folderTree'
import { useApp } from '../../store/useApp'

const icon = 'size-3.5 shrink-0'

/** Where a conversation is kept: its folder, its tags, the archive. Nothing for one that is in none of them. */
export function ConversationPlace({ conversation }: { conversation: FoundConversation }) {
  const { t } = useTranslation()
  const folders = useApp((state) => state.folders)
  const tags = useApp((state) => state.tags)
  const path = folderPath(folders, conversation.folderId).map(({ name }) => name)
  const names = tags.filter(({ id }) => conversation.tagIds.includes(id)).map(({ name }) => name)
  return (
    <>
      {path.length > 0 && <Place icon={<Folder className={icon} aria-hidden />}>{path.join(' / ')}</Place>}
      {names.length > 0 && <Place icon={<Tag className={icon} aria-hidden />}>{names.join(', ')}</Place>}
      {conversation.archived && (
        <Place icon={<Archive className={icon} aria-hidden />}>{t('search.archived')}</Place>
      )}
    </>
  )
}

function Place({ icon: picture, children }: { icon: ReactNode; children: string }) {
  return (
    <span className="flex min-w-0 items-center gap-1">
      {picture}
      <span className="truncate">{children}</span>
    </span>
  )
}

import Folder from 'lucide-react/icons/folder'
import FolderMinus from 'lucide-react/icons/folder-minus'
import FolderPlus from 'lucide-react/icons/folder-plus'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { canMoveFolder } from '@shared/model/folderTree'
import { longestFolderName } from '@shared/model/orderLimits'
import { useApp, useAppStore } from '../../store/useApp'
import { folderChoices } from './folderChoices'
import { type PickItem, PickList } from './PickList'

type MoveDialogProps = {
  /** Conversations, or one folder. */
  what: { ids: readonly string[] } | { folder: string }
  onClose: () => void
}

/** The key of what is no folder; theirs are UUIDs. */
const nowhere = 'nowhere'
const fresh = 'new'

/** Where to put conversations or a folder; a name that no folder has makes one. */
export function MoveDialog({ what, onClose }: MoveDialogProps) {
  const { t } = useTranslation()
  const store = useAppStore()
  const folders = useApp((state) => state.folders)
  const [typed, setTyped] = useState('')
  const name = typed.trim().slice(0, longestFolderName)
  const isFolder = 'folder' in what
  const first = useApp((state) => (isFolder ? '' : state.conversations[what.ids[0] ?? '']?.title))
  const fits = (id: string | null): boolean => !isFolder || canMoveFolder(folders, what.folder, id)
  const found = folderChoices(folders, typed).filter(({ id }) => fits(id))
  const isNew = name !== '' && !found.some((one) => one.name.toLocaleLowerCase() === name.toLocaleLowerCase())
  const out: PickItem = {
    key: nowhere,
    label: isFolder ? t('order.toTop') : t('order.noFolder'),
    icon: <FolderMinus className="size-4 shrink-0 text-muted" aria-hidden />,
  }
  const make: PickItem = {
    key: fresh,
    label: t('order.makeFolder', { name }),
    icon: <FolderPlus className="size-4 shrink-0 text-muted" aria-hidden />,
  }
  const items = [
    ...found.map(({ id, name: label, around, level }): PickItem => ({
      key: id,
      label,
      icon: <Folder className="size-4 shrink-0 text-muted" aria-hidden />,
      // What was searched for stands by itself, so it says where it is.
      ...(name === '' ? { level } : { detail: around }),
    })),
    ...(isNew ? [make] : []),
    ...(name === '' ? [out] : []),
  ]
  const title = (): string => {
    if (isFolder) return t('order.moveFolderTitle')
    if (what.ids.length > 1) return t('order.moveTitle', { count: what.ids.length })
    return t('order.moveTitleOne', { title: first || t('shell.untitled') })
  }
  const pick = async (key: string): Promise<void> => {
    const { createFolder, check, moveConversations, moveFolder } = store.getState()
    onClose()
    const made = key === fresh ? await createFolder(name, null) : null
    if (made !== null && !check(made)) return
    const id = made?.value.id ?? (key === nowhere ? null : key)
    if (isFolder) await moveFolder(what.folder, id)
    else await moveConversations(what.ids, id)
  }
  return (
    <PickList
      title={title()}
      field={t('order.findFolder')}
      typed={typed}
      onType={setTyped}
      items={items}
      empty={t('order.noSuchFolder')}
      onPick={(key) => void pick(key)}
      onClose={onClose}
    />
  )
}

import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp, useAppStore } from '../../store/useApp'
import { ConfirmDialog } from '../../ui/ConfirmDialog'

/** Asks before a folder goes, and says what becomes of what is in it: it moves one folder up, and nothing is deleted. */
export function DeleteFolderDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation()
  const store = useAppStore()
  const folder = useApp((state) => state.folders.find((one) => one.id === id))
  const around = useApp((state) => state.folders.find((one) => one.id === folder?.parentId)?.name)
  const folders = useApp((state) => state.folders.filter((one) => one.parentId === id).length)
  const [conversations, setConversations] = useState<number | null>(null)
  useEffect(() => {
    let isGone = false
    void store
      .getState()
      .countOrder()
      .then((counts) => {
        if (isGone) return
        // What cannot be counted must not be called empty; why it cannot has been said.
        if (counts === null) store.getState().openOrderDialog(null)
        else setConversations(counts.folders[id] ?? 0)
      })
    return () => {
      isGone = true
    }
  }, [store, id])
  if (conversations === null) return null
  const inside = [
    ...(conversations > 0 ? [t('order.countConversations', { count: conversations })] : []),
    ...(folders > 0 ? [t('order.countFolders', { count: folders })] : []),
  ].join(', ')
  const where =
    around === undefined ? t('order.movesToTop', { inside }) : t('order.movesTo', { inside, around })
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t('order.deleteFolderTitle', { name: folder?.name })}
      description={inside === '' ? t('order.folderIsEmpty') : where}
      confirmLabel={t('order.deleteFolder')}
      danger
      onConfirm={() => void store.getState().deleteFolder(id)}
    />
  )
}

import { useTranslation } from 'react-i18next'
import { useApp, useAppStore } from '../../store/useApp'
import { ConfirmDialog } from '../../ui/ConfirmDialog'

/** Asks before conversations are taken out of the trash for good. @param ids null: all that is in it */
export function DeleteForGoodDialog({
  ids,
  onClose,
}: {
  ids: readonly string[] | null
  onClose: () => void
}) {
  const { t } = useTranslation()
  const store = useAppStore()
  const title = useApp((state) => state.conversations[ids?.[0] ?? '']?.title) || t('shell.untitled')
  const count = ids?.length ?? 0
  const question = count === 1 ? t('order.forGoodTitleOne', { title }) : t('order.forGoodTitle', { count })
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => open || onClose()}
      title={ids === null ? t('order.emptyTrashTitle') : question}
      description={t('order.forGoodText')}
      confirmLabel={ids === null ? t('order.emptyTrash') : t('order.deleteForGood')}
      danger
      onConfirm={() => void store.getState().emptyTrash(ids)}
    />
  )
}

import { useTranslation } from 'react-i18next'
import { useApp, useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'

/** How long the trash keeps what is in it, and the way to empty it at once. */
export function TrashNote() {
  const { t } = useTranslation()
  const store = useAppStore()
  const days = useApp((state) => state.settings.keepTrashDays)
  const isEmpty = useApp(({ lists }) =>
    Object.values(lists).every(({ spec, ids }) => spec.place !== 'trash' || ids.length === 0),
  )
  return (
    <div className="flex flex-col items-start gap-1.5 px-2 pb-1">
      <p className="text-xs text-muted" data-testid="trash-kept">
        {days === null ? t('order.trashKeptForEver') : t('order.trashKept', { count: days })}
      </p>
      {!isEmpty && (
        <Button
          size="small"
          data-testid="trash-empty"
          onClick={() => store.getState().openOrderDialog({ kind: 'delete-for-good', ids: null })}
        >
          {t('order.emptyTrash')}
        </Button>
      )}
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import { Select } from '../../ui/Select'
import { fromChoice, keepTrashChoices, toChoice } from '../settings/limitChoices'
import { SettingRow } from '../settings/SettingRow'
import { useSetting } from '../settings/useSetting'

/** How long the trash keeps a conversation before it is gone for good. */
export function KeepTrashRow() {
  const { t } = useTranslation()
  const keep = useSetting('keepTrashDays')
  return (
    <SettingRow
      row="keepTrash"
      onReset={keep.reset}
      renderControl={(naming) => (
        <Select
          {...naming}
          value={toChoice(keep.value)}
          options={keepTrashChoices(keep.value).map((count) => ({
            value: toChoice(count),
            label: count === null ? t('order.keepTrash.forEver') : t('order.keepTrash.days', { count }),
          }))}
          onChange={(choice) => keep.set(fromChoice(choice))}
          data-testid="settings-keep-trash"
          className="w-36 shrink-0"
        />
      )}
    />
  )
}

import '../../i18n/laterTexts'
import { useTranslation } from 'react-i18next'
import { useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { SettingRow } from '../settings/SettingRow'

/** Everything out to a file that one can keep or take along. */
export function ExportRow() {
  const { t } = useTranslation()
  const store = useAppStore()
  return (
    <SettingRow
      row="exportAll"
      control={
        <Button
          size="small"
          data-testid="export-everything"
          onClick={() => store.getState().offerExport({ ids: [] })}
        >
          {t('exporting.entry')}
        </Button>
      }
    />
  )
}

import { useTranslation } from 'react-i18next'
import { useApp } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { SettingRow } from '../settings/SettingRow'

/** The way to an import from the settings. */
export function ImportRow() {
  const { t } = useTranslation()
  const showImport = useApp((state) => state.showImport)
  const open = (
    <Button size="small" data-testid="settings-import" onClick={() => showImport(true)}>
      {t('importing.button')}
    </Button>
  )
  return <SettingRow row="importFiles" control={open} />
}

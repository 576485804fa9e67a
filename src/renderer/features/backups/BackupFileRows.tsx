import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { SettingRow } from '../settings/SettingRow'
import { BackUpDialog } from './BackUpDialog'
import { RestoreFileDialog } from './RestoreFileDialog'

/** Everything into one file, and back from one. */
export function BackupFileRows() {
  const { t } = useTranslation()
  const store = useAppStore()
  const [backingUp, setBackingUp] = useState(false)
  const [picked, setPicked] = useState<{ name: string; encrypted: boolean } | null>(null)
  const pick = async (): Promise<void> => {
    const file = await store.getState().pickBackup()
    if (store.getState().check(file)) setPicked(file.value)
  }
  return (
    <>
      <SettingRow
        row="backupFile"
        control={
          <Button size="small" data-testid="backup-now" onClick={() => setBackingUp(true)}>
            {t('backups.file.button')}
          </Button>
        }
      />
      <SettingRow
        row="restoreFile"
        control={
          <Button size="small" data-testid="backup-pick" onClick={() => void pick()}>
            {t('backups.open.button')}
          </Button>
        }
      />
      {backingUp && <BackUpDialog onClose={() => setBackingUp(false)} />}
      {picked && <RestoreFileDialog file={picked} onClose={() => setPicked(null)} />}
    </>
  )
}

import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Storage } from '@shared/contract/about'
import { useApp, useAppStore } from '../../../store/useApp'
import { fileSize } from '../../attachments/fileSize'
import { BackupFileRows } from '../../backups/BackupFileRows'
import { BackupPlacesRow } from '../../backupPlaces/BackupPlacesRow'
import { CheckRow } from '../../backups/CheckRow'
import { SnapshotRow } from '../../backups/SnapshotRow'
import { ImportRow } from '../../importing/ImportRow'
import { ExportRow } from '../../exporting/ExportRow'
import { KeepTrashRow } from '../../trash/KeepTrashRow'
import { Section } from '../Section'
import { SettingRow } from '../SettingRow'
import { FolderButton } from './FolderButton'
import { useAnswer } from './useAnswer'
import { ErrorNote } from '../../../errors/ErrorNote'

/** Where the conversations are, how much room they take, and the copies that were made of them. */
export function HistorySection() {
  const { t } = useTranslation()
  const store = useAppStore()
  const storage = useAnswer(store.getState().readStorage)
  const overview = useApp((state) => state.backupOverview)
  useEffect(() => void store.getState().readBackups(), [store])
  return (
    <Section title={t('settingRows.sections.history')}>
      <SettingRow row="historyPlace" control={<FolderButton folder="history" />}>
        {storage?.ok === false && <ErrorNote error={storage.error} />}
        {storage?.ok && <Place storage={storage.value} />}
      </SettingRow>
      <SnapshotRow overview={overview} />
      <BackupFileRows />
      <ImportRow />
      <ExportRow />
      <CheckRow overview={overview} />
      <BackupPlacesRow />
      <KeepTrashRow />
    </Section>
  )
}

function Place({ storage }: { storage: Storage }) {
  const { t, i18n } = useTranslation()
  const { historyPath, historyBytes, attachmentBytes, conversations, messages } = storage
  const count = (value: number): string => value.toLocaleString(i18n.language)
  return (
    <div className="text-sm" data-testid="settings-storage">
      <code className="select-content block font-mono text-xs break-all">{historyPath}</code>
      <p className="mt-1 text-muted">
        {t('settingRows.history.size', {
          conversations: count(conversations),
          messages: count(messages),
          size: fileSize(historyBytes, i18n.language),
          attachments: fileSize(attachmentBytes, i18n.language),
        })}
      </p>
    </div>
  )
}

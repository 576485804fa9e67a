import { useTranslation } from 'react-i18next'
import type { Storage } from '@shared/contract/about'
import { useAppStore } from '../../../store/useApp'
import { fileSize } from '../../attachments/fileSize'
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
  return (
    <Section title={t('settingRows.sections.history')}>
      <SettingRow row="historyPlace" control={<FolderButton folder="history" />}>
        {storage?.ok === false && <ErrorNote error={storage.error} />}
        {storage?.ok && <Place storage={storage.value} />}
      </SettingRow>
      <SettingRow row="backups" control={<FolderButton folder="backups" />}>
        {storage?.ok && <Backups backups={storage.value.backups} />}
      </SettingRow>
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

function Backups({ backups }: Pick<Storage, 'backups'>) {
  const { t, i18n } = useTranslation()
  if (backups.length === 0) return <p className="text-sm text-muted">{t('settingRows.history.noBackups')}</p>
  const format = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <ul className="flex flex-col gap-1 text-sm">
      {backups.map(({ name, at, bytes }) => (
        <li key={name}>
          <p>
            {t('settingRows.history.backup', {
              time: format.format(at),
              size: fileSize(bytes, i18n.language),
            })}
          </p>
          <code className="select-content block font-mono text-xs break-all text-muted">{name}</code>
        </li>
      ))}
    </ul>
  )
}

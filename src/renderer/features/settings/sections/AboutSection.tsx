import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppStore } from '../../../store/useApp'
import { Button } from '../../../ui/Button'
import { loaded } from '../../../ui/loaded'
import { Row, Section } from '../Section'
import { SettingRow } from '../SettingRow'
import { FolderButton } from './FolderButton'
import { useAnswer } from './useAnswer'

const LicencesDialog = loaded(async () => (await import('./LicencesDialog')).LicencesDialog)
const DiagnosticsDialog = loaded(async () => (await import('./DiagnosticsDialog')).DiagnosticsDialog)

/** The app's versions and licences, and what helps when something goes wrong. */
export function AboutSection() {
  const { t } = useTranslation()
  const [dialog, setDialog] = useState<'licences' | 'diagnostics' | null>(null)
  const close = (): void => setDialog(null)
  return (
    <Section title={t('settingRows.sections.about')} text={t('settingRows.about.text')}>
      <Row row="versions" label={t('settingRows.rows.versions.title')}>
        <Versions />
      </Row>
      <SettingRow
        row="licences"
        control={
          <Button size="small" data-testid="settings-licences" onClick={() => setDialog('licences')}>
            {t('settingRows.about.showLicences')}
          </Button>
        }
      />
      <SettingRow row="logs" control={<FolderButton folder="logs" />} />
      <SettingRow
        row="diagnostics"
        control={
          <Button size="small" data-testid="settings-diagnostics" onClick={() => setDialog('diagnostics')}>
            {t('settingRows.about.showDiagnostics')}
          </Button>
        }
      />
      {dialog === 'licences' && <LicencesDialog onClose={close} />}
      {dialog === 'diagnostics' && <DiagnosticsDialog onClose={close} />}
    </Section>
  )
}

function Versions() {
  const { t } = useTranslation()
  const store = useAppStore()
  const about = useAnswer(store.getState().readAbout)
  if (about?.ok !== true) return null
  const { version, electron, chromium, node, system, packaged } = about.value
  const lines = [
    [t('settingRows.about.app'), packaged ? version : t('settingRows.about.sources', { version })],
    [t('settingRows.about.electron'), electron],
    [t('settingRows.about.chromium'), chromium],
    [t('settingRows.about.node'), node],
    [t('settingRows.about.system'), system],
  ] as const
  return (
    <dl className="grid grid-cols-[max-content_1fr] gap-x-6 gap-y-1 text-sm" data-testid="settings-versions">
      {lines.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-muted">{name}</dt>
          <dd className="select-content min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

import { useTranslation } from 'react-i18next'
import { Row, Section } from '../Section'

/** What is kept where, what leaves this computer, and what never does. */
export function PrivacySection() {
  const { t } = useTranslation()
  const list = (texts: string[]) => (
    <ul className="flex list-disc flex-col gap-1.5 pl-5 text-sm">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
  return (
    <Section title={t('settingRows.sections.privacy')}>
      <Row row="stored" label={t('settingRows.rows.stored.title')}>
        {list([
          t('settingRows.privacy.stored.conversations'),
          t('settingRows.privacy.stored.key'),
          t('settingRows.privacy.stored.settings'),
        ])}
      </Row>
      <Row row="sent" label={t('settingRows.rows.sent.title')}>
        {list([
          t('settingRows.privacy.sent.messages'),
          t('settingRows.privacy.sent.models'),
          t('settingRows.privacy.sent.updates'),
          t('settingRows.privacy.sent.links'),
        ])}
      </Row>
      <Row row="neverSent" label={t('settingRows.rows.neverSent.title')}>
        {list([
          t('settingRows.privacy.never.key'),
          t('settingRows.privacy.never.content'),
          t('settingRows.privacy.never.telemetry'),
        ])}
      </Row>
      <Row row="log" label={t('settingRows.rows.log.title')}>
        <p className="text-sm">{t('settingRows.privacy.log')}</p>
      </Row>
    </Section>
  )
}

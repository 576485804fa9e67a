import { useTranslation } from 'react-i18next'
import { BaseUrlRow } from './BaseUrlRow'
import { DemoRow } from './DemoRow'
import { KeyStatusRow } from './KeyStatusRow'
import { NewKeyRow } from './NewKeyRow'
import { Section } from './Section'

export function ConnectionSection() {
  const { t } = useTranslation()
  return (
    <Section title={t('settings.connection.title')}>
      <KeyStatusRow />
      <NewKeyRow />
      <BaseUrlRow />
      <DemoRow />
    </Section>
  )
}

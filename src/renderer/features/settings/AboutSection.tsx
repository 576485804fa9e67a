import { useTranslation } from 'react-i18next'
import { Row, Section } from './Section'

export function AboutSection() {
  const { t } = useTranslation()
  return (
    <Section title={t('settings.about.title')}>
      <Row hint={t('settings.about.text')} />
    </Section>
  )
}

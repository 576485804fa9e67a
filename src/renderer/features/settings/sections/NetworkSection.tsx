import { useTranslation } from 'react-i18next'
import { Section } from '../Section'
import { CaFileRow } from './CaFileRow'
import { ProxyRow } from './ProxyRow'
import { TestConnectionRow } from './TestConnectionRow'

/** How calls reach the network, and whom they trust there. */
export function NetworkSection() {
  const { t } = useTranslation()
  return (
    <Section title={t('settingRows.sections.network')}>
      <ProxyRow />
      <CaFileRow />
      <TestConnectionRow />
    </Section>
  )
}

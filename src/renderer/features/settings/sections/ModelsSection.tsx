import { useTranslation } from 'react-i18next'
import { ModelField } from '../../models/ModelField'
import { ModelFactsSection } from '../models/ModelFactsSection'
import { ModelListSection } from '../models/ModelListSection'
import { Section } from '../Section'
import { SettingRow } from '../SettingRow'
import { useSetting } from '../useSetting'

/** Which model new chats begin with, which stand in the lists, and what is known of each. */
export function ModelsSection() {
  const { t } = useTranslation()
  const { value, set, reset } = useSetting('defaultModel')
  return (
    <>
      <Section title={t('settingRows.sections.models')}>
        <SettingRow
          row="defaultModel"
          control={
            <ModelField
              value={value}
              placeholder={t('settingRows.models.automatic')}
              onPick={set}
              {...(reset && { clear: { label: t('settingRows.models.automatic'), onClear: reset } })}
            />
          }
        />
        <ModelListSection />
      </Section>
      <ModelFactsSection />
    </>
  )
}

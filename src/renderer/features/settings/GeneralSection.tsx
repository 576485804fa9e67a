import { useTranslation } from 'react-i18next'
import { useApp } from '../../store/useApp'
import { languageNames } from './languageNames'
import { Row, Section } from './Section'
import { Segmented } from './Segmented'

export function GeneralSection() {
  const { t } = useTranslation()
  const { language, theme } = useApp((state) => state.settings)
  const updateSettings = useApp((state) => state.updateSettings)
  return (
    <Section title={t('settings.general.title')}>
      <Row
        label={t('settings.general.language')}
        hint={t('settings.general.languageHint')}
        control={
          <Segmented
            label={t('settings.general.language')}
            value={language}
            options={[{ value: 'system', label: t('settings.general.languageSystem') }, ...languageNames]}
            onChange={(next) => void updateSettings({ language: next })}
          />
        }
      />
      <Row
        label={t('settings.general.theme')}
        hint={t('settings.general.themeHint')}
        control={
          <Segmented
            label={t('settings.general.theme')}
            value={theme}
            options={[
              { value: 'system', label: t('settings.general.themeSystem') },
              { value: 'light', label: t('settings.general.themeLight') },
              { value: 'dark', label: t('settings.general.themeDark') },
            ]}
            onChange={(next) => void updateSettings({ theme: next })}
          />
        }
      />
    </Section>
  )
}

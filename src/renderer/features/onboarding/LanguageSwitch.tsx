import { useTranslation } from 'react-i18next'
import { selectLanguage } from '../../store/sessionSlice'
import { useApp } from '../../store/useApp'
import { languageNames } from '../settings/languageNames'
import { Segmented } from '../settings/Segmented'

/** Korean or English, before anything else: the first page has to be readable. */
export function LanguageSwitch() {
  const { t } = useTranslation()
  const language = useApp(selectLanguage)
  const updateSettings = useApp((state) => state.updateSettings)
  return (
    <Segmented
      label={t('onboarding.language')}
      value={language}
      options={languageNames}
      onChange={(next) => void updateSettings({ language: next })}
    />
  )
}

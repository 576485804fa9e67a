import { useTranslation } from 'react-i18next'
import { useApp } from '../../store/useApp'
import { Page } from '../shell/Page'
import { AboutSection } from './AboutSection'
import { ConnectionSection } from './ConnectionSection'
import { DataSection } from './DataSection'
import { DefaultsSection } from './DefaultsSection'
import { GeneralSection } from './GeneralSection'
import { LimitsSection } from './LimitsSection'
import { ModelSection } from './ModelSection'
import { ModelFactsSection } from './models/ModelFactsSection'
import { SettingsNav } from './SettingsNav'

/** Everything that can be set, on one page that is read from top to bottom, with a list of its sections beside it. */
export function SettingsPage() {
  const { t } = useTranslation()
  const sentTo = useApp((state) => state.settingsFocus)
  const parts = [
    { id: 'settings-connection', title: t('settings.connection.title'), Part: ConnectionSection },
    { id: 'settings-model', title: t('settings.model.title'), Part: ModelSection },
    { id: 'settings-defaults', title: t('preferences.defaults.title'), Part: DefaultsSection },
    { id: 'settings-limits', title: t('preferences.limits.title'), Part: LimitsSection },
    { id: 'settings-models', title: t('preferences.models.title'), Part: ModelFactsSection },
    { id: 'settings-general', title: t('settings.general.title'), Part: GeneralSection },
    { id: 'settings-data', title: t('settings.data.title'), Part: DataSection },
    { id: 'settings-about', title: t('settings.about.title'), Part: AboutSection },
  ]
  return (
    <Page title={t('settings.title')} backLabel={t('settings.back')} focusTitle={sentTo === null}>
      <div className="relative min-h-0 grow overflow-y-auto">
        <div className="mx-auto flex w-full max-w-2xl items-start gap-8 px-6 pt-7 pb-16 min-[56rem]:max-w-4xl">
          <SettingsNav parts={parts} />
          <div className="flex min-w-0 flex-1 flex-col gap-9">
            {parts.map(({ id, Part }) => (
              <div key={id} id={id} tabIndex={-1} className="scroll-mt-7 outline-none">
                <Part />
              </div>
            ))}
          </div>
        </div>
      </div>
    </Page>
  )
}

import ArrowLeft from 'lucide-react/icons/arrow-left'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../store/useApp'
import { IconButton } from '../../ui/IconButton'
import { useEscape } from '../../ui/useEscape'
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
  const showScreen = useApp((state) => state.showScreen)
  const sentTo = useApp((state) => state.settingsFocus)
  const heading = useRef<HTMLHeadingElement>(null)
  const back = (): void => showScreen('chat')
  useEscape(back)
  useEffect(() => {
    if (sentTo === null) heading.current?.focus()
  }, [sentTo])
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
    <main className="flex h-full flex-col">
      <header className="flex h-12 shrink-0 items-center gap-2 border-b border-line px-3">
        <IconButton label={t('settings.back')} keys="Esc" onClick={back}>
          <ArrowLeft className="size-4" aria-hidden />
        </IconButton>
        <h1 ref={heading} tabIndex={-1} className="text-base font-semibold outline-none">
          {t('settings.title')}
        </h1>
      </header>
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
    </main>
  )
}

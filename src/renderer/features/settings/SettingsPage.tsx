import ArrowLeft from 'lucide-react/icons/arrow-left'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../store/useApp'
import { IconButton } from '../../ui/IconButton'
import { useEscape } from '../../ui/useEscape'
import { AboutSection } from './AboutSection'
import { ConnectionSection } from './ConnectionSection'
import { DataSection } from './DataSection'
import { GeneralSection } from './GeneralSection'
import { ModelSection } from './ModelSection'

/** Everything that can be set, on one page that is read from top to bottom. */
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
      <div className="min-h-0 grow overflow-y-auto">
        <div className="mx-auto flex w-full max-w-2xl flex-col gap-9 px-6 pt-7 pb-16">
          <ConnectionSection />
          <ModelSection />
          <GeneralSection />
          <DataSection />
          <AboutSection />
        </div>
      </div>
    </main>
  )
}

import '../../i18n/laterTexts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNote } from '../../errors/ErrorNote'
import { useAttempt } from '../../errors/useAttempt'
import { useApp, useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { KeyForm } from './KeyForm'
import { LanguageSwitch } from './LanguageSwitch'
import { LockedNote } from './LockedNote'

/** The first start: what this is, where the key goes, and a way in without one. */
export function OnboardingPage() {
  const { t } = useTranslation()
  const store = useAppStore()
  const locked = useApp((state) => state.connections.active.key.state === 'locked')
  const demo = useAttempt()
  const [saving, setSaving] = useState(false)
  return (
    <main className="relative flex h-full overflow-y-auto p-6">
      <div className="absolute top-4 right-4">
        <LanguageSwitch />
      </div>
      <div className="m-auto flex w-full max-w-md flex-col gap-6 py-10">
        <header className="flex flex-col gap-2">
          <h1 className="text-xl font-semibold">{t('onboarding.title')}</h1>
          <p className="text-muted">{t('onboarding.intro')}</p>
        </header>
        {locked && <LockedNote />}
        <KeyForm onBusyChange={setSaving} />
        <div className="flex flex-col gap-2 border-t border-line pt-5">
          <div className="flex flex-wrap items-center gap-3">
            <Button
              data-testid="onboarding-demo"
              disabled={saving || demo.busy}
              onClick={() => void demo.run(store.getState().startDemo)}
            >
              {demo.busy ? t('onboarding.startingDemo') : t('onboarding.demo')}
            </Button>
            <span className="text-xs text-muted">{t('onboarding.demoHint')}</span>
          </div>
          {demo.error && <ErrorNote error={demo.error} />}
        </div>
      </div>
    </main>
  )
}

import { CSPProvider } from '@base-ui/react/csp-provider'
import type { i18n } from 'i18next'
import { I18nextProvider } from 'react-i18next'
import { Crash } from './features/shell/Crash'
import { ChatScreen } from './features/shell/ChatScreen'
import { Notices } from './features/shell/Notices'
import { PresetsLayer } from './features/presets/PresetsLayer'
import { StartFailed } from './features/shell/StartFailed'
import { selectNeedsOnboarding } from './store/connectionSelectors'
import type { AppStore } from './store/types'
import { StoreContext, useApp } from './store/useApp'
import { loaded } from './ui/loaded'
import { Tooltips } from './ui/Tooltips'

// Most starts need none of them, so none may cost a start anything.
const OnboardingPage = loaded(
  async () => (await import('./features/onboarding/OnboardingPage')).OnboardingPage,
)
const SettingsPage = loaded(async () => (await import('./features/settings/SettingsPage')).SettingsPage)
const UsagePage = loaded(async () => (await import('./features/usage/UsagePage')).UsagePage)

export type AppProps = { store: AppStore; texts: i18n }

/** The window: what every part of it finds around itself, and the one screen that is shown. */
export function App({ store, texts }: AppProps) {
  return (
    <StoreContext value={store}>
      <I18nextProvider i18n={texts}>
        {/* The content security policy refuses inline style elements, so the controls must not try. */}
        <CSPProvider disableStyleElements>
          <Crash>
            <Screen />
            <PresetsLayer />
            <Notices />
            <Tooltips />
          </Crash>
        </CSPProvider>
      </I18nextProvider>
    </StoreContext>
  )
}

function Screen() {
  const phase = useApp((state) => state.phase)
  const screen = useApp((state) => state.screen)
  const needsOnboarding = useApp(selectNeedsOnboarding)
  // The bootstrap answer takes milliseconds: anything drawn before it would only flash.
  if (phase === 'starting') return null
  if (phase !== 'ready') return <StartFailed phase={phase} />
  if (screen === 'settings') return <SettingsPage />
  if (screen === 'usage') return <UsagePage />
  if (needsOnboarding) return <OnboardingPage />
  return <ChatScreen />
}

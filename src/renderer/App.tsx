import { CSPProvider } from '@base-ui/react/csp-provider'
import type { i18n } from 'i18next'
import { I18nextProvider } from 'react-i18next'
import { Crash } from './features/shell/Crash'
import { ChatScreen } from './features/shell/ChatScreen'
import { Notices } from './features/shell/Notices'
import { ExportLayer } from './features/exporting/ExportLayer'
import { OrderLayer } from './features/folders/OrderLayer'
import { ImportLayer } from './features/importing/ImportLayer'
import { PaletteLayer } from './features/palette/PaletteLayer'
import { PresetsLayer } from './features/presets/PresetsLayer'
import { SearchLayer } from './features/search/SearchLayer'
import { ShortcutsLayer } from './features/shortcuts/ShortcutsLayer'
import { UpdateLayer } from './features/updates/UpdateLayer'
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
const QuickScreen = loaded(async () => (await import('./features/quick/QuickScreen')).QuickScreen)
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
            <Layers />
            <Notices />
            <Tooltips />
          </Crash>
        </CSPProvider>
      </I18nextProvider>
    </StoreContext>
  )
}

/** What can stand over any screen; the small window of the quick question has no room for it. */
function Layers() {
  const isQuick = useApp((state) => state.windowRole === 'quick')
  if (isQuick) return null
  return (
    <>
      <PresetsLayer />
      <ImportLayer />
      <OrderLayer />
      <ExportLayer />
      <PaletteLayer />
      <SearchLayer />
      <ShortcutsLayer />
      <UpdateLayer />
    </>
  )
}

function Screen() {
  const isQuick = useApp((state) => state.windowRole === 'quick')
  const phase = useApp((state) => state.phase)
  const screen = useApp((state) => state.screen)
  const needsOnboarding = useApp(selectNeedsOnboarding)
  // The bootstrap answer takes milliseconds: anything drawn before it would only flash.
  if (phase === 'starting') return null
  if (phase !== 'ready') return <StartFailed phase={phase} />
  if (isQuick) return <QuickScreen />
  if (screen === 'settings') return <SettingsPage />
  if (screen === 'usage') return <UsagePage />
  if (needsOnboarding) return <OnboardingPage />
  return <ChatScreen />
}

import '../../i18n/laterTexts'
import { type ComponentType, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../store/useApp'
import { SearchField } from '../../ui/SearchField'
import { Page } from '../shell/Page'
import { ShortcutsSection } from '../shortcuts/ShortcutsSection'
import { ConnectionSection } from './ConnectionSection'
import { AboutSection } from './sections/AboutSection'
import { AppearanceSection } from './sections/AppearanceSection'
import { ChatSection } from './sections/ChatSection'
import { GeneralSection } from './sections/GeneralSection'
import { HistorySection } from './sections/HistorySection'
import { ModelsSection } from './sections/ModelsSection'
import { NetworkSection } from './sections/NetworkSection'
import { PrivacySection } from './sections/PrivacySection'
import { sectionToShow } from './settingsFocus'
import type { SettingsSection } from './settingsIndex'
import { SettingsNav } from './SettingsNav'
import { SettingsResults } from './SettingsResults'

const sections: Record<SettingsSection, ComponentType> = {
  connections: ConnectionSection,
  models: ModelsSection,
  chat: ChatSection,
  general: GeneralSection,
  appearance: AppearanceSection,
  shortcuts: ShortcutsSection,
  history: HistorySection,
  privacy: PrivacySection,
  network: NetworkSection,
  about: AboutSection,
}

/** Everything that can be set, section by section, with a search over all of them. */
export function SettingsPage() {
  const { t } = useTranslation()
  const sentTo = useApp((state) => state.settingsFocus)
  const showScreen = useApp((state) => state.showScreen)
  const [query, setQuery] = useState('')
  const searching = query.trim() !== ''
  const section = sectionToShow(sentTo)
  const place = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  // Another section begins at its top, unless a row of it is meant, which shows itself.
  useEffect(() => {
    if (sentTo?.kind !== 'row') body.current?.scrollTo({ top: 0 })
  }, [sentTo])
  const go = (to: NonNullable<typeof sentTo>): void => {
    setQuery('')
    showScreen('settings', to)
  }
  const Shown = sections[section]
  return (
    <Page title={t('settings.title')} backLabel={t('settings.back')} focusTitle={sentTo === null}>
      <div ref={body} className="relative min-h-0 grow overflow-y-auto [scrollbar-gutter:stable]">
        <div className="mx-auto flex w-full max-w-5xl flex-col gap-x-8 gap-y-5 px-4 pt-5 pb-16 min-[52rem]:flex-row min-[52rem]:items-start min-[52rem]:px-6">
          <div className="flex shrink-0 flex-col gap-3 min-[52rem]:sticky min-[52rem]:top-5 min-[52rem]:w-52">
            <SearchField
              label={t('settingRows.search')}
              value={query}
              onChange={setQuery}
              data-testid="settings-search"
              onKeyDown={(event) => {
                const toResults = event.key === 'ArrowDown' || event.key === 'Enter'
                if (!toResults || event.nativeEvent.isComposing) return
                const first = place.current?.querySelector<HTMLElement>('[data-testid="settings-result"]')
                event.preventDefault()
                if (event.key === 'Enter') first?.click()
                else first?.focus()
              }}
            />
            <SettingsNav
              shown={searching ? null : section}
              onShow={(next) => go({ kind: 'section', section: next })}
            />
          </div>
          <div ref={place} className="flex min-w-0 flex-1 flex-col gap-7">
            {searching ? (
              <SettingsResults query={query} onPick={({ row }) => go({ kind: 'row', row })} />
            ) : (
              <Shown key={section} />
            )}
          </div>
        </div>
      </div>
    </Page>
  )
}

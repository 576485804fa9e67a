import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { UpdateRow } from '../../updates/UpdateRow'
import { useApp } from '../../../store/useApp'
import { QuickAskSection } from '../../quick/QuickAskSection'
import { SegmentedRow } from '../ChoiceRow'
import { languageNames } from '../languageNames'
import { Section } from '../Section'
import { SwitchRow } from '../SwitchRow'
import { type Setting, useSetting } from '../useSetting'

/** The language, and what the app does beside its window. */
export function GeneralSection() {
  const { t } = useTranslation()
  const desktop = useApp((state) => state.desktop)
  const loadDesktop = useApp((state) => state.loadDesktop)
  useEffect(() => void loadDesktop(), [loadDesktop])
  return (
    <>
      <Section title={t('settingRows.sections.general')}>
        <SegmentedRow
          row="language"
          setting={useSetting('language')}
          options={[{ value: 'system', label: t('settings.general.languageSystem') }, ...languageNames]}
        />
        <SwitchRow
          row="launchAtLogin"
          setting={useSetting('launchAtLogin')}
          note={
            desktop?.launchAtLogin === 'unavailable'
              ? t('settingRows.general.loginUnavailable')
              : desktop?.launchAtLogin === 'failed'
                ? t('settingRows.general.loginFailed')
                : null
          }
        />
        <SwitchRow
          row="tray"
          setting={useSetting('tray')}
          note={desktop?.tray === 'failed' ? t('settingRows.general.trayFailed') : null}
        />
        <SwitchRow row="notifications" setting={useSetting('notifications')} />
        <SwitchRow row="updates" setting={onOff(useSetting('updates'))} />
        <UpdateRow />
      </Section>
      <QuickAskSection />
    </>
  )
}

/** Nothing is ever installed without a yes, so there are just the two. */
function onOff({ value, set, reset }: Setting<'ask' | 'off'>): Setting<boolean> {
  return { value: value === 'ask', set: (on) => set(on ? 'ask' : 'off'), reset }
}

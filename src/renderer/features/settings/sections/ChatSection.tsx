import { useTranslation } from 'react-i18next'
import { isMac } from '../../../ui/platform'
import { SegmentedRow, SelectRow } from '../ChoiceRow'
import { DefaultsSection } from '../DefaultsSection'
import { LimitsSection } from '../LimitsSection'
import { fromChoice, pasteChoices, toChoice } from '../limitChoices'
import { Section } from '../Section'
import { SwitchRow } from '../SwitchRow'
import { type Setting, useSetting } from '../useSetting'

/** What chats are asked with, how messages are written, and how long the app tries. */
export function ChatSection() {
  return (
    <>
      <WritingSection />
      <DefaultsSection />
      <LimitsSection />
    </>
  )
}

function WritingSection() {
  const { t, i18n } = useTranslation()
  const paste = useSetting('pasteAsFileFrom')
  return (
    <Section title={t('preferences.writing')}>
      <SegmentedRow
        row="sendKey"
        setting={useSetting('sendKey')}
        options={[
          { value: 'enter', label: t('settingRows.sendKey.enter') },
          { value: 'mod-enter', label: t('settingRows.sendKey.modEnter', { mod: isMac ? '⌘' : 'Ctrl' }) },
        ]}
      />
      <SwitchRow row="spellcheck" setting={useSetting('spellcheck')} />
      <SelectRow
        row="pasteAsFile"
        setting={asChoice(paste)}
        options={pasteChoices(paste.value).map((from) => ({
          value: toChoice(from),
          label:
            from === null
              ? t('settingRows.paste.never')
              : t('settingRows.paste.characters', { characters: from.toLocaleString(i18n.language) }),
        }))}
      />
    </Section>
  )
}

function asChoice({ value, set, reset }: Setting<number | null>): Setting<string> {
  return { value: toChoice(value), set: (choice) => set(fromChoice(choice)), reset }
}

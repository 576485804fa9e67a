import { useTranslation } from 'react-i18next'
import { settingLimits } from '@shared/model/defaultSettings'
import { SelectRow } from './ChoiceRow'
import { fromChoice, range, stallChoices, toChoice } from './limitChoices'
import { Section } from './Section'
import { type Setting, useSetting } from './useSetting'

/** How much goes on at once, and how long the app tries before it gives up. */
export function LimitsSection() {
  const { t } = useTranslation()
  const parallel = useSetting('parallelCalls')
  const retries = useSetting('retries')
  const stall = useSetting('stallLimitSeconds')
  const stallLabel = (seconds: number | null): string => {
    if (seconds === null) return t('preferences.limits.stallNever')
    if (seconds % 60 !== 0) return t('preferences.limits.seconds', { count: seconds })
    return t('preferences.limits.minutes', { count: seconds / 60 })
  }
  return (
    <Section title={t('preferences.limits.title')}>
      <SelectRow
        row="parallelCalls"
        setting={asText(parallel)}
        options={range(settingLimits.parallelCalls).map((count) => ({
          value: String(count),
          label: String(count),
        }))}
      />
      <SelectRow
        row="retries"
        setting={asText(retries)}
        options={range(settingLimits.retries).map((count) => ({
          value: String(count),
          label:
            count === 0 ? t('preferences.limits.retriesNever') : t('preferences.limits.retries', { count }),
        }))}
      />
      <SelectRow
        row="stallLimit"
        setting={{
          value: toChoice(stall.value),
          set: (choice) => stall.set(fromChoice(choice)),
          reset: stall.reset,
        }}
        options={stallChoices(stall.value).map((seconds) => ({
          value: toChoice(seconds),
          label: stallLabel(seconds),
        }))}
      />
    </Section>
  )
}

function asText({ value, set, reset }: Setting<number>): Setting<string> {
  return { value: String(value), set: (text) => set(Number(text)), reset }
}

import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { settingLimits } from '@shared/model/defaultSettings'
import { useApp } from '../../store/useApp'
import { Select, type SelectOption } from '../../ui/Select'
import { Row, Section } from './Section'
import { fromStallChoice, range, stallChoices, toStallChoice } from './limitChoices'

/** How much goes on at once, and how long the app tries before it gives up. */
export function LimitsSection() {
  const { t } = useTranslation()
  const { parallelCalls, retries, stallLimitSeconds } = useApp((state) => state.settings)
  const updateSettings = useApp((state) => state.updateSettings)
  const stallLabel = (seconds: number | null): string => {
    if (seconds === null) return t('preferences.limits.stallNever')
    if (seconds % 60 !== 0) return t('preferences.limits.seconds', { count: seconds })
    return t('preferences.limits.minutes', { count: seconds / 60 })
  }
  return (
    <Section title={t('preferences.limits.title')}>
      <LimitRow
        label={t('preferences.limits.parallel')}
        hint={t('preferences.limits.parallelHint')}
        testId="settings-parallel"
        value={String(parallelCalls)}
        options={range(settingLimits.parallelCalls).map((count) => ({
          value: String(count),
          label: String(count),
        }))}
        onChange={(value) => void updateSettings({ parallelCalls: Number(value) })}
      />
      <LimitRow
        label={t('preferences.limits.retries')}
        hint={t('preferences.limits.retriesHint')}
        testId="settings-retries"
        value={String(retries)}
        options={range(settingLimits.retries).map((count) => ({
          value: String(count),
          label:
            count === 0 ? t('preferences.limits.retriesNever') : t('preferences.limits.retries', { count }),
        }))}
        onChange={(value) => void updateSettings({ retries: Number(value) })}
      />
      <LimitRow
        label={t('preferences.limits.stall')}
        hint={t('preferences.limits.stallHint')}
        testId="settings-stall"
        value={toStallChoice(stallLimitSeconds)}
        options={stallChoices(stallLimitSeconds).map((seconds) => ({
          value: toStallChoice(seconds),
          label: stallLabel(seconds),
        }))}
        onChange={(value) => void updateSettings({ stallLimitSeconds: fromStallChoice(value) })}
      />
    </Section>
  )
}

type LimitRowProps = {
  label: string
  hint: string
  testId: string
  value: string
  options: SelectOption<string>[]
  onChange: (value: string) => void
}

function LimitRow({ label, hint, testId, ...select }: LimitRowProps) {
  const id = useId()
  return (
    <Row
      label={label}
      hint={<span id={id}>{hint}</span>}
      control={
        <Select
          {...select}
          aria-label={label}
          aria-describedby={id}
          data-testid={testId}
          className="w-40 shrink-0"
        />
      }
    />
  )
}

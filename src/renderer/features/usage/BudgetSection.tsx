import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { selectBudgetShare } from '../../store/usageSlice'
import { useApp } from '../../store/useApp'
import { classes } from '../../ui/classes'
import { creditText } from '../../ui/creditText'
import { TextField } from '../../ui/TextField'
import { parseNumber } from '../parameters/numberText'
import { Row, Section } from '../settings/Section'
import { budgetState } from './budgetState'

/** How much a month may take before the window warns, and how much of it is used. */
export function BudgetSection() {
  const { t } = useTranslation()
  return (
    <Section title={t('usage.budget.title')}>
      <Row hint={t('usage.budget.hint')} control={<BudgetField />}>
        <BudgetUsed />
      </Row>
    </Section>
  )
}

function BudgetField() {
  const { t } = useTranslation()
  const budget = useApp((state) => state.settings.monthlyBudget)
  const updateSettings = useApp((state) => state.updateSettings)
  const [text, setText] = useState(() => budget?.toString() ?? '')
  const typed = parseNumber(text)
  const wrong = typed !== null && !(typed > 0 && Number.isFinite(typed))
  const save = (): void => {
    if (!wrong && typed !== budget) void updateSettings({ monthlyBudget: typed })
  }
  // Escape closes the page while the field still has the focus; what was typed counts all the same.
  const latest = useRef(save)
  useEffect(() => void (latest.current = save))
  useEffect(() => () => latest.current(), [])
  return (
    <TextField
      label={t('usage.budget.field')}
      data-testid="usage-budget"
      inputMode="decimal"
      placeholder={t('usage.budget.none')}
      value={text}
      onValueChange={setText}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save()
      }}
      error={wrong ? t('usage.budget.wrong') : null}
      className="w-48"
    />
  )
}

function BudgetUsed() {
  const { t, i18n } = useTranslation()
  const budget = useApp((state) => state.settings.monthlyBudget)
  const month = useApp((state) => state.monthUsage)
  const share = useApp(selectBudgetShare)
  if (budget === null || month === null || share === null) return null
  const state = budgetState(share)
  return (
    <div data-testid="usage-budget-used" data-state={state} className="flex flex-col gap-1.5 text-sm">
      <progress
        value={Math.min(share, 1)}
        max={1}
        aria-label={t('usage.budget.title')}
        className={classes(
          'h-1.5 w-full appearance-none overflow-hidden rounded-full',
          '[&::-webkit-progress-bar]:bg-selected',
          state === 'within'
            ? '[&::-webkit-progress-value]:bg-accent'
            : '[&::-webkit-progress-value]:bg-warning',
        )}
      />
      <p className={classes('tabular-nums', state !== 'within' && 'text-warning')}>
        {t('usage.budget.used', {
          used: creditText(month.credits, i18n.language),
          budget: creditText(budget, i18n.language),
          percent: Math.floor(share * 100),
        })}
      </p>
      {month.unratedCalls > 0 && (
        <p className="text-xs text-muted">{t('usage.budget.unrated', { count: month.unratedCalls })}</p>
      )}
    </div>
  )
}

import '../../i18n/laterTexts'
import { useTranslation } from 'react-i18next'
import { selectBudgetShare } from '../../store/usageSlice'
import { useApp } from '../../store/useApp'
import { budgetState } from './budgetState'

/** A quiet line once most of the month's budget is used, and the way to where it went. */
export function BudgetNote() {
  const { t } = useTranslation()
  const share = useApp(selectBudgetShare)
  const showScreen = useApp((state) => state.showScreen)
  const state = budgetState(share ?? 0)
  return (
    <div role="status" className="empty:hidden">
      {share !== null && state !== 'within' && (
        <button
          type="button"
          data-testid="budget-note"
          data-state={state}
          onClick={() => showScreen('usage')}
          className="mx-2 mt-2 w-[calc(100%-1rem)] rounded-lg bg-warning-soft px-2.5 py-1.5 text-left text-xs text-warning"
        >
          {t(state === 'over' ? 'usage.budget.over' : 'usage.budget.near', {
            percent: Math.floor(share * 100),
          })}
        </button>
      )}
    </div>
  )
}

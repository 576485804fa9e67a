import { useTranslation } from 'react-i18next'
import type { ImportProblem } from '@shared/contract/importing'

type ProblemListProps = { problems: readonly ImportProblem[]; count: number }

/** What does not come in, and why. */
export function ProblemList({ problems, count }: ProblemListProps) {
  const { t, i18n } = useTranslation()
  if (count === 0) return null
  return (
    <details className="text-sm" data-testid="import-problems">
      <summary className="rounded-md text-muted">
        {t('importing.problems.title', { count, problems: count.toLocaleString(i18n.language) })}
      </summary>
      <ul
        className="select-content mt-2 flex max-h-48 flex-col gap-1.5 overflow-y-auto rounded-lg border border-line px-3 py-2"
        tabIndex={0}
      >
        {problems.map(({ title, reason, detail }, index) => (
          // Nothing tells two of them apart but their place, and none ever moves.
          <li key={index}>
            <span className="wrap-anywhere">{title ?? t('importing.problems.untitled')}</span>
            <span className="block text-xs text-muted">
              {t(`importing.problems.${reason}`)} <code className="font-mono wrap-anywhere">{detail}</code>
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

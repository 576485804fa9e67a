import { useTranslation } from 'react-i18next'

/** Stands beside a model's name wherever the built-in demo answers in its place. */
export function DemoBadge() {
  const { t } = useTranslation()
  return (
    <span className="shrink-0 rounded bg-warning-soft px-1.5 py-px text-xs font-medium text-warning">
      {t('connection.demoBadge')}
    </span>
  )
}

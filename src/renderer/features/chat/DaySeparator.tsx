import { useTranslation } from 'react-i18next'
import { dayText } from './days'

/** Stands between messages of different days. */
export function DaySeparator({ at }: { at: number }) {
  const { i18n } = useTranslation()
  return (
    <div
      role="separator"
      aria-label={dayText(at, i18n.language)}
      data-testid="day"
      className="mx-auto flex max-w-reading items-center gap-3 px-6 pt-4 pb-3 text-xs text-muted before:h-px before:grow before:bg-line after:h-px after:grow after:bg-line"
    >
      <span aria-hidden>{dayText(at, i18n.language)}</span>
    </div>
  )
}

import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { ShortcutList } from './ShortcutList'

/** The shortcuts as a part of the settings. */
export function ShortcutsSection() {
  const { t } = useTranslation()
  const id = useId()
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2.5">
      <h2 id={id} className="text-sm font-semibold">
        {t('shortcuts.title')}
      </h2>
      <p className="text-xs text-muted">{t('shortcuts.text')}</p>
      <ShortcutList />
    </section>
  )
}

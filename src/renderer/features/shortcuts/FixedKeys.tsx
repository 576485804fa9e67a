import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../store/useApp'
import { Kbd } from '../../ui/Kbd'
import { isMac } from '../../ui/platform'
import { fixedKeys } from './fixedKeys'

/** The keys that always mean the same, so that the list is a whole one. */
export function FixedKeys() {
  const { t } = useTranslation()
  const sendKey = useApp(({ settings }) => settings.sendKey)
  const id = useId()
  return (
    <section aria-labelledby={id} className="flex flex-col gap-1.5">
      <h3 id={id} className="text-xs font-medium text-muted">
        {t('shortcuts.fixedTitle')}
      </h3>
      <ul className="flex flex-col divide-y divide-line rounded-xl border border-line bg-raised">
        {fixedKeys(sendKey, isMac).map(({ text, keys }) => (
          <li key={text} className="flex min-h-11 items-center justify-between gap-4 px-4 py-1.5 text-sm">
            <span className="min-w-0">{t(text)}</span>
            <span className="px-2.5 text-muted">
              <Kbd keys={keys} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

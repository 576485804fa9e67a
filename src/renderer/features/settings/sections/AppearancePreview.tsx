import { useTranslation } from 'react-i18next'
import { useApp } from '../../../store/useApp'
import { classes } from '../../../ui/classes'

/** A question and an answer as they look with the choices in force. */
export function AppearancePreview() {
  const { t } = useTranslation()
  const wrap = useApp(({ settings }) => settings.appearance.wrapCode)
  return (
    <figure
      aria-label={t('settingRows.preview.title')}
      className="rounded-xl border border-line bg-bg p-4"
      data-testid="settings-preview"
    >
      <div className="flex flex-col gap-3">
        <p className="max-w-[85%] self-end rounded-2xl bg-bubble px-3.5 py-2 text-base">
          {t('settingRows.preview.question')}
        </p>
        <p className="text-base">{t('settingRows.preview.answer')}</p>
        <pre
          tabIndex={0}
          aria-label={t('settingRows.preview.title')}
          className={classes(
            'rounded-lg border border-line bg-code px-3 py-2 font-mono text-sm',
            wrap ? 'whitespace-pre-wrap' : 'overflow-x-auto',
          )}
        >
          {t('settingRows.preview.code')}
        </pre>
        <span className="inline-flex h-8 items-center self-end rounded-lg bg-accent px-3 text-sm font-medium text-accent-fg">
          {t('settingRows.preview.button')}
        </span>
      </div>
    </figure>
  )
}

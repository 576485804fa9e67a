import { useTranslation } from 'react-i18next'

const lines = ['words', 'phrase', 'without', 'role', 'model', 'place', 'dates', 'initials'] as const

/** What can be typed, each with an example that can be taken over. */
export function SearchHelp({ onPick }: { onPick: (text: string) => void }) {
  const { t } = useTranslation()
  return (
    <section aria-label={t('search.help.title')} className="px-6 py-5" data-testid="search-help">
      <h2 className="text-sm font-medium">{t('search.help.title')}</h2>
      <p className="mt-0.5 text-xs text-muted">{t('search.help.text')}</p>
      <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-4 gap-y-1.5 text-sm max-sm:grid-cols-1 max-sm:gap-y-0.5">
        {lines.map((line) => {
          const example = t(`search.help.${line}.example`)
          return (
            <div key={line} className="contents">
              <dt>
                <button
                  type="button"
                  onClick={() => onPick(example)}
                  className="rounded-md bg-code px-1.5 py-0.5 text-left font-mono text-xs hover:bg-selected"
                >
                  {example}
                </button>
              </dt>
              <dd className="text-muted max-sm:mb-2">{t(`search.help.${line}.text`)}</dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}

import { useTranslation } from 'react-i18next'

export type SettingsPart = { id: string; title: string }

/** The page's sections beside it, to go straight to one. Where the window is too narrow for both, the page scrolls. */
export function SettingsNav({ parts }: { parts: readonly SettingsPart[] }) {
  const { t } = useTranslation()
  const goTo = (id: string): void => {
    const part = document.getElementById(id)
    part?.scrollIntoView({ block: 'start' })
    // The next Tab goes on from there and not from the list.
    part?.focus({ preventScroll: true })
  }
  return (
    <nav
      aria-label={t('preferences.nav')}
      className="sticky top-7 hidden h-fit w-44 shrink-0 min-[56rem]:block"
    >
      <ul className="flex flex-col gap-0.5">
        {parts.map(({ id, title }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => goTo(id)}
              className="w-full truncate rounded-lg px-2.5 py-1.5 text-left text-sm text-muted hover:bg-hover hover:text-fg"
            >
              {title}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

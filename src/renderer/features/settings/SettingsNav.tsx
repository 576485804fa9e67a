import { useTranslation } from 'react-i18next'
import { Select } from '../../ui/Select'
import { type SettingsSection, settingsIndex } from './settingsIndex'

type SettingsNavProps = { shown: SettingsSection | null; onShow: (section: SettingsSection) => void }

/** The sections: a list beside them, and where the window is too narrow for both, a menu above. */
export function SettingsNav({ shown, onShow }: SettingsNavProps) {
  const { t } = useTranslation()
  return (
    <>
      <Select
        aria-label={t('settingRows.section')}
        data-testid="settings-section"
        value={shown ?? ''}
        options={[
          // While results are shown, no section is.
          ...(shown === null ? [{ value: '' as const, label: t('settingRows.search') }] : []),
          ...settingsIndex.map(({ section, title }) => ({ value: section, label: t(title) as string })),
        ]}
        onChange={(section) => section !== '' && onShow(section)}
        className="w-full min-[52rem]:hidden"
      />
      <nav aria-label={t('preferences.nav')} className="hidden min-[52rem]:block">
        <ul className="flex flex-col gap-0.5">
          {settingsIndex.map(({ section, title }) => (
            <li key={section}>
              <button
                type="button"
                data-testid={`settings-to-${section}`}
                aria-current={section === shown ? 'page' : undefined}
                onClick={() => onShow(section)}
                className="w-full truncate rounded-lg px-2.5 py-1.5 text-left text-sm text-muted hover:bg-hover hover:text-fg aria-[current]:bg-selected aria-[current]:font-medium aria-[current]:text-fg"
              >
                {t(title)}
              </button>
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}

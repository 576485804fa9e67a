import { useTranslation } from 'react-i18next'
import type { accents as allAccents } from '@shared/model/appearance'
import { Segmented } from '../Segmented'
import { SettingRow } from '../SettingRow'
import { useLook } from '../useSetting'

/** The colours to choose from, as they look in the theme in force. Each has its name for those who do not see it. */
export function AccentRow({ accents }: { accents: typeof allAccents }) {
  const { t } = useTranslation()
  const { value, set, reset } = useLook('accent')
  return (
    <SettingRow
      row="accent"
      onReset={reset}
      renderControl={(naming) => (
        <Segmented
          label={naming['aria-label']}
          value={value}
          onChange={set}
          options={accents.map((accent) => ({
            value: accent,
            label: t(`settingRows.accent.${accent}`),
            picture: (
              <span
                data-accent={accent}
                aria-hidden
                className="accent-sample -mx-1.5 size-5 rounded-full forced-color-adjust-none"
              />
            ),
          }))}
        />
      )}
    />
  )
}

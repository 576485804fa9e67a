import { useTranslation } from 'react-i18next'
import { textSizeLimits } from '@shared/model/appearance'
import { SettingRow } from '../SettingRow'
import { useLook } from '../useSetting'

/** How large texts are, in percent. */
export function TextSizeRow() {
  const { i18n } = useTranslation()
  const { value, set, reset } = useLook('textSize')
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(value / 100)
  return (
    <SettingRow
      row="textSize"
      onReset={reset}
      renderControl={(naming) => (
        <span className="flex items-center gap-3">
          <input
            {...naming}
            type="range"
            {...textSizeLimits}
            value={value}
            aria-valuetext={percent}
            data-testid="settings-text-size"
            onChange={({ target }) => set(target.valueAsNumber)}
            className="w-40 cursor-default accent-accent"
          />
          <output className="w-11 text-right text-sm tabular-nums">{percent}</output>
        </span>
      )}
    />
  )
}

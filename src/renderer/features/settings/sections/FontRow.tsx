import { useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SettingRow } from '../SettingRow'
import { useLook } from '../useSetting'
import { createMeasure, hasFont, wellKnownFonts } from './presentFonts'

/** A font by its name, with those to choose from that this computer has. */
export function FontRow({ row }: { row: 'font' | 'codeFont' }) {
  const { t } = useTranslation()
  const { value, set, reset } = useLook(row)
  /** What was typed and does not hold yet; null shows the font in force. */
  const [typed, setTyped] = useState<string | null>(null)
  const list = useId()
  const [measure] = useState(createMeasure)
  const present = useMemo(
    () => wellKnownFonts[row === 'font' ? 'text' : 'code'].filter((family) => hasFont(family, measure)),
    [row, measure],
  )
  const keep = (text: string): void => {
    const family = text.trim().slice(0, 100)
    setTyped(null)
    if (family !== (value ?? '')) set(family === '' ? null : family)
  }
  return (
    <SettingRow
      row={row}
      onReset={reset}
      renderControl={(naming) => (
        <input
          {...naming}
          list={list}
          data-testid={row === 'font' ? 'settings-font' : 'settings-code-font'}
          value={typed ?? value ?? ''}
          placeholder={t('settingRows.font.usual')}
          maxLength={100}
          spellCheck={false}
          autoComplete="off"
          onChange={({ target }) => {
            // One of the list was picked, which is a choice; letters that are being typed are not.
            if (present.some((family) => family === target.value)) keep(target.value)
            else setTyped(target.value)
          }}
          onBlur={({ target }) => keep(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep(event.currentTarget.value)
          }}
          className="h-8 w-56 min-w-0 rounded-lg border border-line bg-raised px-2.5 text-sm hover:border-line-strong"
        />
      )}
    >
      <datalist id={list}>
        {present.map((family) => (
          <option key={family} value={family}>
            {family}
          </option>
        ))}
      </datalist>
      <p role="status" className="text-xs text-warning empty:hidden">
        {value !== null && !hasFont(value, measure) && t('settingRows.font.missing')}
      </p>
    </SettingRow>
  )
}

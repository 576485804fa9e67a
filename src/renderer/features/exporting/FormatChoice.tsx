import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportFormat } from '@shared/contract/library'

/** In the order in which they are offered: what people read first, what programs read last. */
const formats: readonly ExportFormat[] = ['markdown', 'html', 'pdf', 'json', 'archive']

type FormatChoiceProps = { value: ExportFormat; onChange: (format: ExportFormat) => void }

/** The formats, each with what it is good for. */
export function FormatChoice({ value, onChange }: FormatChoiceProps) {
  const { t } = useTranslation()
  const name = useId()
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 text-sm text-muted">{t('exporting.format')}</legend>
      {formats.map((format) => (
        <div
          key={format}
          className="relative flex items-start gap-2.5 rounded-lg border border-transparent px-2 py-1.5 hover:bg-hover has-checked:border-line has-checked:bg-selected"
        >
          <input
            type="radio"
            id={`${name}-${format}`}
            aria-describedby={`${name}-${format}-about`}
            name={name}
            value={format}
            checked={value === format}
            onChange={() => onChange(format)}
            data-testid={`export-format-${format}`}
            className="relative z-10 mt-1 accent-accent"
          />
          <span className="min-w-0">
            {/* Its click area is the whole row. */}
            <label
              htmlFor={`${name}-${format}`}
              className="block text-sm font-medium after:absolute after:inset-0"
            >
              {t(`exporting.formats.${format}.name`)}
            </label>
            <span id={`${name}-${format}-about`} className="block text-xs text-muted">
              {t(`exporting.formats.${format}.about`)}
            </span>
          </span>
        </div>
      ))}
    </fieldset>
  )
}

import { useTranslation } from 'react-i18next'
import type { PresetContent } from '@shared/model/preset'
import { shortModelName } from '../../ui/modelName'

/** Characters of a system prompt that can be seen in one line. */
const excerptLength = 160

/** What a preset is made of, in one line. */
export function PresetSummary({ preset }: { preset: PresetContent }) {
  const { t } = useTranslation()
  const count = Object.keys(preset.parameters).length
  const parts = [
    preset.model === null ? '' : shortModelName(preset.model),
    count === 0 ? '' : t('presets.parametersSet', { count }),
    preset.systemPrompt.slice(0, excerptLength),
  ]
  return <span className="block w-full truncate text-xs text-muted">{parts.filter(Boolean).join(' · ')}</span>
}

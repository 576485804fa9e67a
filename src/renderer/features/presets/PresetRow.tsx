import CopyPlus from 'lucide-react/icons/copy-plus'
import Pencil from 'lucide-react/icons/pencil'
import Trash2 from 'lucide-react/icons/trash-2'
import { useTranslation } from 'react-i18next'
import type { Preset } from '@shared/model/preset'
import { IconButton } from '../../ui/IconButton'
import { PresetSummary } from './PresetSummary'

type PresetRowProps = {
  preset: Preset
  selected: boolean
  onSelect: (selected: boolean) => void
  onEdit: () => void
  onDuplicate: () => void
  onDelete: () => void
}

/** One preset of the list: what it is, and what can be done with it. */
export function PresetRow({ preset, selected, onSelect, onEdit, onDuplicate, onDelete }: PresetRowProps) {
  const { t } = useTranslation()
  const { name } = preset
  return (
    <li data-testid="preset-row" className="flex items-center gap-3 px-3 py-2.5">
      <input
        type="checkbox"
        checked={selected}
        onChange={(event) => onSelect(event.target.checked)}
        aria-label={t('presets.select', { name })}
        className="size-4 shrink-0 accent-accent"
      />
      <div className="min-w-0 flex-1">
        <p className="truncate text-sm font-medium">{name}</p>
        <PresetSummary preset={preset} />
      </div>
      <div className="flex shrink-0">
        <IconButton label={t('presets.editNamed', { name })} onClick={onEdit}>
          <Pencil className="size-4" aria-hidden />
        </IconButton>
        <IconButton label={t('presets.duplicateNamed', { name })} onClick={onDuplicate}>
          <CopyPlus className="size-4" aria-hidden />
        </IconButton>
        <IconButton label={t('presets.deleteNamed', { name })} onClick={onDelete}>
          <Trash2 className="size-4" aria-hidden />
        </IconButton>
      </div>
    </li>
  )
}

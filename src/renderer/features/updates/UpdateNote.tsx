import '../../i18n/laterTexts'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../store/useApp'
import { versionOf } from '../../store/updatesSlice'

/** A quiet line about a new version, and the way to it. Nothing of it happens by itself. */
export function UpdateNote() {
  const { t } = useTranslation()
  const update = useApp((state) => state.update)
  const showUpdate = useApp((state) => state.showUpdate)
  const version = versionOf(update)
  if (update === null || version === null) return null
  return (
    <div role="status">
      <button
        type="button"
        data-testid="update-note"
        data-state={update.kind}
        onClick={() => showUpdate(true)}
        className="mx-2 mt-2 w-[calc(100%-1rem)] rounded-lg bg-selected px-2.5 py-1.5 text-left text-xs hover:bg-hover"
      >
        {update.kind === 'ready' ? t('updates.readyNote', { version }) : t('updates.note', { version })}
      </button>
    </div>
  )
}

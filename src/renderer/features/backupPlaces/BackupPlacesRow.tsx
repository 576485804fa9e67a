import '../../i18n/laterTexts'
import Plus from 'lucide-react/icons/plus'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp, useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { SettingRow } from '../settings/SettingRow'
import { NewPlaceForm } from './NewPlaceForm'
import { PlaceItem } from './PlaceItem'
import { SyncedFolderNote } from './SyncedFolderNote'

/** Servers that keep backups of the history, and the warning about a folder that something else syncs. */
export function BackupPlacesRow() {
  const { t } = useTranslation()
  const store = useAppStore()
  const state = useApp(({ places }) => places)
  const [adding, setAdding] = useState(false)
  const [added, setAdded] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const { readPlaces } = store.getState()
  useEffect(() => void readPlaces(), [readPlaces])
  const close = (isAdded: boolean): void => {
    setAdding(false)
    setAdded(isAdded)
    // The form took the focus along when it went.
    requestAnimationFrame(() => button.current?.focus())
  }
  const places = state?.places ?? []
  return (
    <SettingRow
      row="backupPlaces"
      control={
        !adding && (
          <Button ref={button} size="small" data-testid="place-add" onClick={() => setAdding(true)}>
            <Plus className="size-3.5" aria-hidden />
            {t('backupPlaces.add')}
          </Button>
        )
      }
    >
      {state?.synced && <SyncedFolderNote synced={state.synced} seen={state.syncedSeen} />}
      <p role="status" className="text-xs text-success empty:hidden">
        {added && !adding && t('backupPlaces.added')}
      </p>
      {adding && <NewPlaceForm onAdded={() => close(true)} onCancel={() => close(false)} />}
      {state && places.length === 0 && !adding && (
        <p className="text-sm text-muted">{t('backupPlaces.empty')}</p>
      )}
      {places.length > 0 && (
        <ul className="flex flex-col gap-2">
          {places.map((place) => (
            <PlaceItem key={place.id} place={place} />
          ))}
        </ul>
      )}
    </SettingRow>
  )
}

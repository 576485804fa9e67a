import { useTranslation } from 'react-i18next'
import type { shownFolders } from '@shared/contract/about'
import { useAppStore } from '../../../store/useApp'
import { Button } from '../../../ui/Button'

/** Shows one of the app's folders in the system's file manager. */
export function FolderButton({ folder }: { folder: (typeof shownFolders)[number] }) {
  const { t } = useTranslation()
  const store = useAppStore()
  const show = async (): Promise<void> => {
    const error = await store.getState().showFolder(folder)
    if (error) store.getState().notify({ kind: 'error', error })
  }
  return (
    <Button size="small" data-testid={`settings-show-${folder}`} onClick={() => void show()}>
      {t('settingRows.history.show')}
    </Button>
  )
}

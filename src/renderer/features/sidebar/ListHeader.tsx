import '../../i18n/laterTexts'
import ArrowLeft from 'lucide-react/icons/arrow-left'
import { useTranslation } from 'react-i18next'
import { folderPath } from '@shared/model/folderTree'
import { useApp, useAppStore } from '../../store/useApp'
import { IconButton } from '../../ui/IconButton'
import { TrashNote } from '../trash/TrashNote'

/** Says that the list shows a folder, the archive or the trash, and leads back out of it. */
export function ListHeader() {
  const { t } = useTranslation()
  const store = useAppStore()
  const place = useApp((state) => state.shownPlace)
  const folders = useApp((state) => state.folders)
  const entered = useApp((state) => state.listFolder)
  const path = folderPath(folders, entered)
  const name = {
    list: path.at(-1)?.name ?? '',
    archive: t('order.archivePlace'),
    trash: t('order.trashPlace'),
  }[place]
  const around = path.slice(0, -1).map((folder) => folder.name)
  const back = place === 'list' ? (path.at(-2)?.id ?? null) : null
  return (
    <div className="shrink-0 px-2 pb-1">
      <div className="flex items-center gap-1">
        <IconButton
          label={t('order.back')}
          size="small"
          data-testid="list-back"
          onClick={() => store.getState().showPlace('list', back)}
        >
          <ArrowLeft className="size-4" aria-hidden />
        </IconButton>
        <h2 data-testid="list-place" className="min-w-0 truncate text-sm font-medium">
          {around.length > 0 && <span className="text-muted">{around.join(' / ')} / </span>}
          {name}
        </h2>
      </div>
      {place === 'trash' && <TrashNote />}
    </div>
  )
}

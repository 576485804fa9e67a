import '../../i18n/laterTexts'
import { assertNever } from '@shared/appError'
import type { OrderDialog } from '../../store/orderSlice'
import { useApp } from '../../store/useApp'
import { ManageTagsDialog } from '../tags/ManageTagsDialog'
import { TagsDialog } from '../tags/TagsDialog'
import { DeleteForGoodDialog } from '../trash/DeleteForGoodDialog'
import { DeleteFolderDialog } from './DeleteFolderDialog'
import { FolderSettingsDialog } from './FolderSettingsDialog'
import { MoveDialog } from './MoveDialog'

/** The dialog about folders, tags or several conversations that is open. */
export function OrderDialogs({ dialog }: { dialog: OrderDialog }) {
  const open = useApp((state) => state.openOrderDialog)
  const onClose = (): void => open(null)
  switch (dialog.kind) {
    case 'move':
      return <MoveDialog what={{ ids: dialog.ids }} onClose={onClose} />
    case 'move-folder':
      return <MoveDialog what={{ folder: dialog.id }} onClose={onClose} />
    case 'tags':
      return <TagsDialog ids={dialog.ids} onClose={onClose} />
    case 'manage-tags':
      return <ManageTagsDialog onClose={onClose} />
    case 'folder-settings':
      return <FolderSettingsDialog id={dialog.id} onClose={onClose} />
    case 'delete-folder':
      return <DeleteFolderDialog id={dialog.id} onClose={onClose} />
    case 'delete-for-good':
      return <DeleteForGoodDialog ids={dialog.ids} onClose={onClose} />
    default:
      return assertNever(dialog)
  }
}

import '../../i18n/laterTexts'
import type { TFunction } from 'i18next'
import { assertNever } from '@shared/appError'
import type { Arranged } from '../../store/orderSlice'

/** What was done to conversations, in one sentence. */
export function arrangedText({ act, count, title, folder }: Arranged, t: TFunction): string {
  const what = { count, title: title || t('shell.untitled'), folder }
  const one = count === 1
  switch (act) {
    case 'trash':
      return t('order.trashed', what)
    case 'restore':
      return one ? t('order.restoredOne', what) : t('order.restored', what)
    case 'archive':
      return one ? t('order.archivedOne', what) : t('order.archived', what)
    case 'unarchive':
      return one ? t('order.unarchivedOne', what) : t('order.unarchived', what)
    case 'move':
      if (folder === '') return one ? t('order.movedOutOne', what) : t('order.movedOut', what)
      return one ? t('order.movedOne', what) : t('order.moved', what)
    default:
      return assertNever(act)
  }
}

import { useTranslation } from 'react-i18next'
import { useApp } from '../../store/useApp'
import { indent } from './itemStyle'

/** Says why nothing is listed. @param level of an open folder that is empty; the whole list when not given */
export function NothingHere({ level }: { level?: number }) {
  const { t } = useTranslation()
  const shown = useApp((state) => state.shownList)
  const text = (): string => {
    if (level !== undefined) return t('shell.emptyFolder')
    if (shown === null) return ''
    if (shown.title !== '' || shown.tagIds.length > 0) return t('shell.nothingFound')
    if (shown.place === 'archive') return t('shell.emptyArchive')
    if (shown.place === 'trash') return t('shell.emptyTrash')
    const entered = shown.folder !== null && shown.folder.id !== null
    return entered ? t('shell.emptyFolder') : t('shell.noConversations')
  }
  return (
    <p
      role={level === undefined ? 'status' : 'presentation'}
      className="px-2 py-1.5 text-sm text-muted"
      style={level === undefined ? { paddingLeft: 16 } : { paddingLeft: indent(level).paddingLeft + 8 }}
    >
      {text()}
    </p>
  )
}

import TextSearch from 'lucide-react/icons/text-search'
import { useTranslation } from 'react-i18next'
import { useAppStore } from '../../store/useApp'
import { IconButton } from '../../ui/IconButton'
import { useShortcut } from '../shortcuts/useShortcut'

/** The way to the search over all messages for the pointer. */
export function SearchButton() {
  const { t } = useTranslation()
  const store = useAppStore()
  const keys = useShortcut('search')
  return (
    <IconButton
      label={t('shell.searchAll')}
      keys={keys}
      data-testid="search-open"
      onClick={() => store.getState().showSearch(true)}
    >
      <TextSearch className="size-4" aria-hidden />
    </IconButton>
  )
}

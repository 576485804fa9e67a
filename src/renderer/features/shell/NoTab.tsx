import SquarePen from 'lucide-react/icons/square-pen'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../store/useApp'
import { Button } from '../../ui/Button'

/** What stands in the place of a conversation when the last tab was closed. */
export function NoTab() {
  const { t } = useTranslation()
  const newChat = useApp((state) => state.newChat)
  return (
    <div className="m-auto flex flex-col items-center gap-1 p-6 text-center">
      <h1 className="text-lg font-semibold">{t('shell.noTabTitle')}</h1>
      <p className="text-sm text-muted">{t('shell.noTabText')}</p>
      <Button variant="primary" className="mt-4" onClick={() => void newChat()}>
        <SquarePen className="size-4" aria-hidden />
        {t('shell.newChat')}
      </Button>
    </div>
  )
}

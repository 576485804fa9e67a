import FolderOpen from 'lucide-react/icons/folder-open'
import { useTranslation } from 'react-i18next'
import { errorReport, useErrorText } from '../../errors/errorText'
import { ErrorNote } from '../../errors/ErrorNote'
import { useAttempt } from '../../errors/useAttempt'
import { useApp } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { loaded } from '../../ui/loaded'
import { CalmPage, RawDetails } from './CalmPage'
import { useEllipsisFont } from './useEllipsisFont'

const Rescue = loaded(async () => (await import('../backups/Rescue')).Rescue)

/** What something can be done about: damage, and a file that is none of ours. Any other history is whole. */
const rescuable: ReadonlySet<string> = new Set(['history-damaged', 'history-unreadable'])

/** Why the window has nothing to show, where the history is, and that nothing happened to it. */
export function StartFailed({ phase }: { phase: 'failed' | 'history-failed' }) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const error = useApp((state) => state.startError)
  const path = useApp((state) => state.historyPath)
  const showDataFolder = useApp((state) => state.showDataFolder)
  const attempt = useAttempt()
  useEllipsisFont(true)
  const history = phase === 'history-failed'
  return (
    <CalmPage title={history ? t('shell.historyFailedTitle') : t('shell.startFailedTitle')}>
      {history && error && <p>{errorText(error)}</p>}
      <p className="text-muted">{history ? t('shell.historyFailedText') : t('shell.startFailedText')}</p>
      {path && <p className="select-content rounded-lg bg-code px-3 py-2 font-mono text-xs">{path}</p>}
      {history && error && rescuable.has(error.code) && <Rescue error={error} path={path} />}
      {error && <RawDetails label={t('shell.details')} text={errorReport(error)} />}
      <Button className="mt-2 self-start" onClick={() => void attempt.run(showDataFolder)}>
        <FolderOpen className="size-4" aria-hidden />
        {t('shell.showFolder')}
      </Button>
      {attempt.error && <ErrorNote error={attempt.error} />}
    </CalmPage>
  )
}

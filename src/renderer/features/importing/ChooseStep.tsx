import { useTranslation } from 'react-i18next'
import type { AppError } from '@shared/appError'
import { importKinds } from '@shared/model/importing'
import { ErrorNote } from '../../errors/ErrorNote'
import { Button } from '../../ui/Button'
import { classes } from '../../ui/classes'
import { stickyFooter } from '../../ui/FormFooter'

type ChooseStepProps = { error: AppError | null; onPick: (what: 'file' | 'folder') => void }

/** What can be read, and how to get it out of each program; then the system's own dialog. */
export function ChooseStep({ error, onPick }: ChooseStepProps) {
  const { t } = useTranslation()
  return (
    <div className="flex flex-col gap-4">
      <ul className="grid grid-cols-1 gap-x-6 gap-y-2 text-sm sm:grid-cols-2">
        {importKinds.map((kind) => (
          <li key={kind}>
            <span className="font-medium">{t(`importing.kinds.${kind}`)}</span>
            <span className="block text-xs text-muted">{t(`importing.wayOut.${kind}`)}</span>
          </li>
        ))}
      </ul>
      {error && <ErrorNote error={error} />}
      <div className={classes(stickyFooter, 'flex flex-wrap justify-end gap-2')}>
        <Button onClick={() => onPick('folder')} data-testid="import-pick-folder">
          {t('importing.choose.folder')}
        </Button>
        {/* What most people have, though it is not the first of the two. */}
        <Button variant="primary" autoFocus onClick={() => onPick('file')} data-testid="import-pick-file">
          {t('importing.choose.file')}
        </Button>
      </div>
    </div>
  )
}

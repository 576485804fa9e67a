import { useTranslation } from 'react-i18next'
import type { ComposerNote } from './useSending'

type ComposerHintProps = { id: string; note: ComposerNote | null; answering: boolean }

/** One quiet line under the field: how to send, what stopping means, or why something was not sent. */
export function ComposerHint({ id, note, answering }: ComposerHintProps) {
  const { t } = useTranslation()
  return (
    <p id={id} className="mt-1.5 px-2 text-center text-xs text-muted">
      <span role="status" className="text-warning">
        {note && t(`composer.${note}`)}
      </span>
      {note === null && (answering ? t('composer.stopHint') : t('composer.hint'))}
    </p>
  )
}

import { useTranslation } from 'react-i18next'
import { useApp } from '../../store/useApp'
import type { ComposerNote } from './useSending'

type ComposerHintProps = { id: string; note: ComposerNote | null; answering: boolean }

/** One quiet line under the field: how to send, what stopping means, or why something was not sent. */
export function ComposerHint({ id, note, answering }: ComposerHintProps) {
  const { t } = useTranslation()
  const isDemo = useApp((state) => state.connection.id === 'demo')
  const stopHint = isDemo ? 'composer.stopHintDemo' : 'composer.stopHint'
  const hint = answering ? stopHint : 'composer.hint'
  return (
    <p id={id} className="mt-1.5 px-2 text-center text-xs text-muted">
      <span role="status" className="text-warning">
        {note && t(`composer.${note}`)}
      </span>
      {note === null && t(hint)}
    </p>
  )
}

import { useTranslation } from 'react-i18next'
import { attachmentLimits } from '@shared/model/attachmentLimits'
import { selectIsDemo } from '../../store/connectionSelectors'
import { useApp } from '../../store/useApp'
import type { ComposerNote } from './useSending'

type ComposerHintProps = { id: string; note: ComposerNote | null; answering: boolean; filled: boolean }

/** One quiet line under the field: how to send, what stopping means, or why something was not sent. */
export function ComposerHint({ id, note, answering, filled }: ComposerHintProps) {
  const { t } = useTranslation()
  const isDemo = useApp(selectIsDemo)
  const stopHint = isDemo ? 'composer.stopHintDemo' : 'composer.stopHint'
  const hint = !answering ? 'composer.hint' : filled ? 'composer.queueHint' : stopHint
  return (
    <p id={id} className="text-center text-xs text-muted">
      <span role="status" className="text-warning">
        {note && t(`composer.${note}`, { most: attachmentLimits.files })}
      </span>
      {note === null && t(hint)}
    </p>
  )
}

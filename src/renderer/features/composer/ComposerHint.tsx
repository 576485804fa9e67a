import { useTranslation } from 'react-i18next'
import { attachmentLimits } from '@shared/model/attachmentLimits'
import { useApp } from '../../store/useApp'
import { selectStopIsFree } from '../chat/selectors'
import { useSendKeys } from './useSendKeys'
import type { ComposerNote } from './useSending'

type ComposerHintProps = {
  conversationId: string
  id: string
  note: ComposerNote | null
  answering: boolean
  filled: boolean
}

/** One quiet line under the field: how to send, what stopping means, or why something was not sent. */
export function ComposerHint(props: ComposerHintProps) {
  const { conversationId, id, note, answering, filled } = props
  const { t } = useTranslation()
  const isFree = useApp((state) => selectStopIsFree(state, conversationId))
  const keys = useSendKeys()
  const stopHint = isFree ? 'composer.stopHintDemo' : 'composer.stopHint'
  const hint = !answering ? 'composer.hint' : filled ? 'composer.queueHint' : stopHint
  const isApplied = note !== null && typeof note !== 'string'
  return (
    <p id={id} className="text-center text-xs text-muted">
      <span role="status" className={isApplied ? undefined : 'text-warning'}>
        {isApplied && t('composer.presetApplied', { name: note.preset })}
        {note !== null && !isApplied && t(`composer.${note}`, { most: attachmentLimits.files })}
      </span>
      {note === null && t(hint, keys)}
    </p>
  )
}

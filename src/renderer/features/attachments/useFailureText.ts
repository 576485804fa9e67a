import { useTranslation } from 'react-i18next'
import { attachmentLimits } from '@shared/model/attachmentLimits'
import { useErrorText } from '../../errors/errorText'
import type { FileFailure } from '../../store/draftFile'
import { fileSize } from './fileSize'

/** Why a file cannot go along, in a sentence. */
export function useFailureText(): (failure: FileFailure) => string {
  const { t, i18n } = useTranslation()
  const errorText = useErrorText()
  return (failure) =>
    failure.by === 'app'
      ? errorText(failure.error)
      : t(`attachments.problem.${failure.problem}`, {
          size: fileSize(attachmentLimits.fileBytes, i18n.language),
          characters: attachmentLimits.characters.toLocaleString(i18n.language),
        })
}

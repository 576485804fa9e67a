import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { loaded } from './loaded'

const ConfirmDialog = loaded(async () => (await import('./ConfirmDialog')).ConfirmDialog)

/**
 * Asks before something that was typed is thrown away, and only then.
 * @returns `cancel` for Escape and the button, and the question, which has to be drawn.
 */
export function useDiscardGuard(
  isChanged: () => boolean,
  discard: () => void,
): { cancel: () => void; question: ReactNode } {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  // It stays once it was needed, so that it can close by itself and give the focus back.
  const [needed, setNeeded] = useState(false)
  return {
    cancel: () => {
      if (!isChanged()) return discard()
      setNeeded(true)
      setAsking(true)
    },
    question: needed && (
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('common.discardTitle')}
        description={t('common.discardText')}
        confirmLabel={t('common.discard')}
        danger
        onConfirm={discard}
      />
    ),
  }
}

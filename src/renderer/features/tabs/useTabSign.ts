import { useTranslation } from 'react-i18next'
import { useApp } from '../../store/useApp'
import { selectIsAnswering } from '../chat/selectors'

export type TabSignKind = 'answering' | 'done' | 'failed'

/** What is going on in a tab, and in words; null when there is nothing to say. */
export function useTabSign(conversationId: string): { kind: TabSignKind; words: string } | null {
  const { t } = useTranslation()
  const answering = useApp((state) => selectIsAnswering(state, conversationId))
  const unseen = useApp((state) => state.unseen[conversationId])
  if (answering) return { kind: 'answering', words: t('shell.tabAnswering') }
  if (unseen === 'failed') return { kind: 'failed', words: t('tabs.failed') }
  return unseen === 'done' ? { kind: 'done', words: t('tabs.done') } : null
}

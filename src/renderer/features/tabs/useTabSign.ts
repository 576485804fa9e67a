import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { AppState } from '../../store/types'
import { useApp } from '../../store/useApp'
import { selectIsAnswering } from '../chat/selectors'

export type TabSignKind = 'answering' | 'done' | 'failed'

/** What is going on in a conversation; null when there is nothing to say. */
export function selectTabSign(state: AppState, conversationId: string): TabSignKind | null {
  if (selectIsAnswering(state, conversationId)) return 'answering'
  return state.unseen[conversationId] ?? null
}

/** The same in words. */
export function tabSignText(kind: TabSignKind, t: TFunction): string {
  return kind === 'answering' ? t('shell.tabAnswering') : t(`tabs.${kind}`)
}

/** What is going on in a tab, and in words; null when there is nothing to say. */
export function useTabSign(conversationId: string): { kind: TabSignKind; words: string } | null {
  const { t } = useTranslation()
  const kind = useApp((state) => selectTabSign(state, conversationId))
  return kind && { kind, words: tabSignText(kind, t) }
}

import { useTranslation } from 'react-i18next'
import { useApp } from '../../store/useApp'
import { sameFit } from './chatDraft'
import { overrideTexts } from './parameterText'

/** What a conversation has chosen for itself, in words; empty when it is asked as all others are. */
export function useChatSettingsSummary(conversationId: string): string {
  const { t, i18n } = useTranslation()
  const conversation = useApp((state) => state.conversations[conversationId])
  const defaultFit = useApp((state) => state.settings.defaultFit)
  if (conversation === undefined) return ''
  const { systemPrompt, parameters, fit } = conversation
  const parts = [
    ...(systemPrompt === '' ? [] : [t('parameters.chat.systemPrompt')]),
    ...overrideTexts(parameters, t),
    ...(sameFit(fit, defaultFit) ? [] : [t(`parameters.fit.${fit.kind}`)]),
  ]
  // The first list of all costs 10 ms, for which every start would have to wait.
  if (parts.length === 0) return ''
  return new Intl.ListFormat(i18n.language, { type: 'unit' }).format(parts)
}

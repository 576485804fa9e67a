import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { MarkdownActions } from '../../markdown/MarkdownActions'
import { useAppStore } from '../../store/useApp'

/** What an answer's markup can do and say here. The same object until the language changes. */
export function useMarkdownTexts(): MarkdownActions {
  const { t } = useTranslation()
  const store = useAppStore()
  return useMemo(
    () => ({
      openLink: (url) => void store.getState().openLink(url),
      copyText: async (text) => {
        if (!(await store.getState().copyText(text))) throw new Error('the text was not copied')
      },
      labels: {
        copy: t('chat.markdown.copy'),
        copied: t('common.copied'),
        code: t('chat.markdown.code'),
        table: t('chat.markdown.table'),
        imageBlocked: t('chat.markdown.imageBlocked'),
        openLink: (target) => t('chat.markdown.openLink', { target }),
        footnotes: t('chat.markdown.footnotes'),
        footnote: (number) => t('chat.markdown.footnote', { number }),
        backToText: (number) => t('chat.markdown.backToText', { number }),
      },
    }),
    [t, store],
  )
}

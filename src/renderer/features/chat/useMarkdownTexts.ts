import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { MarkdownLabels } from '../../markdown/labels'
import type { MarkdownActions } from '../../markdown/MarkdownActions'
import { selectLanguage } from '../../store/sessionSlice'
import { useApp, useAppStore } from '../../store/useApp'

/** What an answer's markup can do and say here. The same object until the language or the look of answers changes. */
export function useMarkdownTexts(): MarkdownActions {
  const { t } = useTranslation()
  const store = useAppStore()
  const language = useApp(selectLanguage)
  const { wrapCode, collapseCode } = useApp((state) => state.settings.appearance)
  return useMemo(
    () => ({
      openLink: (url) => void store.getState().openLink(url),
      copyText: async (text) => {
        if (!(await store.getState().copyText(text))) throw new Error('the text was not copied')
      },
      saveText: async (name, text) => {
        const outcome = await store.getState().saveText(name, text)
        if (outcome === 'failed') throw new Error('the text was not saved')
        return outcome === 'saved'
      },
      createPreview: async (kind, source) => {
        const url = await store.getState().createPreview(kind, source)
        if (url === null) throw new Error('there is no preview')
        return url
      },
      labels: labelsOf(t),
      look: { language, wrapCode, foldCode: collapseCode },
    }),
    [t, store, language, wrapCode, collapseCode],
  )
}

function labelsOf(t: TFunction): MarkdownLabels {
  return {
    copied: t('common.copied'),
    saved: t('markdown.saved'),
    code: t('markdown.code'),
    copyCode: t('markdown.copyCode'),
    saveCode: t('markdown.saveCode'),
    wrapLines: t('markdown.wrapLines'),
    lines: (count) => t('markdown.lines', { count }),
    showAll: (count) => t('markdown.showAll', { count }),
    showLess: t('markdown.showLess'),
    view: t('markdown.view'),
    asCode: t('markdown.asCode'),
    asPreview: t('markdown.asPreview'),
    preview: (kind) => t(`markdown.preview.${kind}`),
    openLarge: t('markdown.openLarge'),
    close: t('common.close'),
    diagramFailed: t('markdown.diagramFailed'),
    previewStopped: t('markdown.previewStopped'),
    previewAgain: t('markdown.previewAgain'),
    table: t('markdown.table'),
    sortBy: (column) => t('markdown.sortBy', { column }),
    copyCsv: t('markdown.copyCsv'),
    copyMarkdown: t('markdown.copyMarkdown'),
    saveCsv: t('markdown.saveCsv'),
    imageBlocked: t('markdown.imageBlocked'),
    openLink: (target) => t('markdown.openLink', { target }),
    alert: (kind) => t(`markdown.alert.${kind}`),
    footnotes: t('markdown.footnotes'),
    footnote: (number) => t('markdown.footnote', { number }),
    backToText: (number) => t('markdown.backToText', { number }),
  }
}

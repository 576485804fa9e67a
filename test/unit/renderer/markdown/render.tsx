import { renderToStaticMarkup } from 'react-dom/server'
import { Markdown } from '@renderer/markdown/Markdown'
import { MarkdownProvider, type MarkdownActions, type MarkdownLook } from '@renderer/markdown/MarkdownActions'

/** Drawing must never act by itself. */
export const inert: MarkdownActions = {
  openLink: () => {
    throw new Error('opened a link without a click')
  },
  copyText: () => {
    throw new Error('copied without a click')
  },
  saveText: () => {
    throw new Error('saved without a click')
  },
  createPreview: () => {
    throw new Error('previewed without a click')
  },
  labels: {
    copied: 'Copied',
    saved: 'Saved',
    code: 'Code',
    copyCode: 'Copy code',
    saveCode: 'Save code',
    wrapLines: 'Wrap lines',
    lines: (count) => `${count} lines`,
    showAll: (lines) => `Show all ${lines} lines`,
    showLess: 'Show less',
    view: 'Show as',
    asCode: 'Code',
    asPreview: 'Preview',
    preview: (kind) => `Preview of ${kind}`,
    openLarge: 'Open large',
    close: 'Close',
    diagramFailed: 'Not drawn',
    previewStopped: 'Stopped',
    previewAgain: 'Load again',
    table: 'Table',
    sortBy: (column) => `Sort by ${column}`,
    copyCsv: 'Copy as CSV',
    copyMarkdown: 'Copy as Markdown',
    saveCsv: 'Save as CSV',
    imageBlocked: 'Image not loaded',
    openLink: (target) => `Opens ${target}`,
    alert: (kind) => `Alert: ${kind}`,
    footnotes: 'Footnotes',
    footnote: (number) => `Footnote ${number}`,
    backToText: (number) => `Back to mention ${number}`,
  },
  look: { language: 'en', wrapCode: false, foldCode: true },
}

/** The HTML of an answer as it stands before anything has been clicked or loaded. */
export function render(
  text: string,
  { streaming = false, look }: { streaming?: boolean; look?: Partial<MarkdownLook> } = {},
): string {
  return renderToStaticMarkup(
    <MarkdownProvider actions={{ ...inert, look: { ...inert.look, ...look } }}>
      <Markdown text={text} streaming={streaming} />
    </MarkdownProvider>,
  )
}

import { renderToStaticMarkup } from 'react-dom/server'
import { Markdown } from '@renderer/markdown/Markdown'
import { MarkdownProvider, type MarkdownActions } from '@renderer/markdown/MarkdownActions'

/** Drawing must never act by itself. */
const inert: MarkdownActions = {
  openLink: () => {
    throw new Error('opened a link without a click')
  },
  copyText: () => {
    throw new Error('copied without a click')
  },
  labels: {
    copy: 'Copy code',
    copied: 'Copied',
    code: 'Code',
    table: 'Table',
    imageBlocked: 'Image not loaded',
    openLink: (target) => `Opens ${target}`,
    footnotes: 'Footnotes',
    footnote: (number) => `Footnote ${number}`,
    backToText: (number) => `Back to mention ${number}`,
  },
}

/** The HTML of an answer as it stands before anything has been clicked or loaded. */
export function render(text: string, { streaming = false } = {}): string {
  return renderToStaticMarkup(
    <MarkdownProvider actions={inert}>
      <Markdown text={text} streaming={streaming} />
    </MarkdownProvider>,
  )
}

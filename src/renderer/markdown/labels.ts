import type { PreviewKind } from '@shared/model/preview'
import type { AlertKind } from './view/readAlert'

/** Everything an answer's blocks say in the application's own words. */
export interface MarkdownLabels {
  /** Announced after copying and after saving. */
  readonly copied: string
  readonly saved: string
  /** Name of a code block without a language. */
  readonly code: string
  readonly copyCode: string
  readonly saveCode: string
  readonly wrapLines: string
  readonly lines: (count: number) => string
  readonly showAll: (lines: number) => string
  readonly showLess: string
  /** The two ways to look at a block, and the name of the choice between them. */
  readonly view: string
  readonly asCode: string
  readonly asPreview: string
  /** Name of a preview's frame. */
  readonly preview: (kind: PreviewKind) => string
  readonly openLarge: string
  readonly close: string
  readonly diagramFailed: string
  /** In the place of a preview whose frame does not answer any more. */
  readonly previewStopped: string
  readonly previewAgain: string
  /** Name of the scroll area around a table, and of a file made from one. */
  readonly table: string
  readonly sortBy: (column: string) => string
  readonly copyCsv: string
  readonly copyMarkdown: string
  readonly saveCsv: string
  /** Says that an image is not loaded, in front of its address. */
  readonly imageBlocked: string
  /** Says where a link leads, e.g. "Opens https://… in the browser". */
  readonly openLink: (target: string) => string
  readonly alert: (kind: AlertKind) => string
  /** Heading of the footnotes. */
  readonly footnotes: string
  /** Name of a footnote's mention, e.g. "Footnote 1". */
  readonly footnote: (number: number) => string
  /** Name of the way back from a footnote to its first mention. */
  readonly backToText: (number: number) => string
}

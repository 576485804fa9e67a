import { createContext, use, useMemo, useState, type ReactNode } from 'react'
import { createDocumentCache, type DocumentCache } from './documentCache'

/** What an answer's text may make the application do, and the words it needs, translated by the caller. */
export interface MarkdownActions {
  /** Opens an address outside the application. Called on a click only, with an http, https or mailto URL. */
  openLink(url: string): void
  /** Throws or rejects when it failed, so that the button does not claim that it worked. */
  copyText(text: string): Promise<void> | void
  readonly labels: MarkdownLabels
}

export interface MarkdownLabels {
  /** Name of the copy button, e.g. "Copy code". */
  readonly copy: string
  /** Announced after copying. */
  readonly copied: string
  /** Name of a code block without a language. */
  readonly code: string
  /** Name of the scroll area around a table. */
  readonly table: string
  /** Says that an image is not loaded, in front of its address. */
  readonly imageBlocked: string
  /** Says where a link leads, e.g. "Opens https://… in the browser". */
  readonly openLink: (target: string) => string
  /** Heading of the footnotes. */
  readonly footnotes: string
  /** Name of a footnote's mention, e.g. "Footnote 1". */
  readonly footnote: (number: number) => string
  /** Name of the way back from a footnote to its first mention. */
  readonly backToText: (number: number) => string
}

interface MarkdownContextValue {
  readonly actions: MarkdownActions
  readonly cache: DocumentCache
}

const MarkdownContext = createContext<MarkdownContextValue | null>(null)

/**
 * Stands around everything that renders answers. Pass the same `actions` object while the language stays the same:
 * a new one renders every link and button again.
 */
export function MarkdownProvider(props: { actions: MarkdownActions; children: ReactNode }) {
  const { actions, children } = props
  const [cache] = useState(() => createDocumentCache())
  const value = useMemo(() => ({ actions, cache }), [actions, cache])
  return <MarkdownContext value={value}>{children}</MarkdownContext>
}

export function useMarkdownActions(): MarkdownActions {
  return useMarkdownContext().actions
}

export function useDocumentCache(): DocumentCache {
  return useMarkdownContext().cache
}

function useMarkdownContext(): MarkdownContextValue {
  const value = use(MarkdownContext)
  if (!value) throw new Error('Markdown needs a MarkdownProvider around it')
  return value
}

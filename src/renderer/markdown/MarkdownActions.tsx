import { createContext, use, useMemo, useState, type ReactNode } from 'react'
import type { PreviewKind } from '@shared/model/preview'
import { createBlockMemory, type BlockMemory } from './blockMemory'
import { createDocumentCache, type DocumentCache } from './documentCache'
import type { MarkdownLabels } from './labels'

/** What an answer's text may make the application do, and the words it needs, translated by the caller. */
export interface MarkdownActions {
  /** Opens an address outside the application. Called on a click only, with an http, https or mailto URL. */
  openLink(url: string): void
  /** Throws or rejects when it failed, so that the button does not claim that it worked. */
  copyText(text: string): Promise<void> | void
  /** Asks for a place and writes the text there; false when the person picked none. Rejects when it failed. */
  saveText(name: string, text: string): Promise<boolean>
  /** Resolves to an address that a sandboxed frame can show now. Rejects when there is none. */
  createPreview(kind: PreviewKind, source: string): Promise<string>
  readonly labels: MarkdownLabels
  readonly look: MarkdownLook
}

/** What the person chose about how answers look. */
export interface MarkdownLook {
  /** The application's language, for sorting: `ko`, `en`. */
  readonly language: string
  readonly wrapCode: boolean
  /** Long code is folded until it is opened. */
  readonly foldCode: boolean
}

interface MarkdownContextValue {
  readonly actions: MarkdownActions
  readonly cache: DocumentCache
  readonly memory: BlockMemory
}

const MarkdownContext = createContext<MarkdownContextValue | null>(null)

/**
 * Stands around everything that renders answers. Pass the same `actions` object while language and look stay the same:
 * a new one renders every link and button again.
 */
export function MarkdownProvider(props: { actions: MarkdownActions; children: ReactNode }) {
  const { actions, children } = props
  const [kept] = useState(() => ({ cache: createDocumentCache(), memory: createBlockMemory() }))
  const value = useMemo(() => ({ actions, ...kept }), [actions, kept])
  return <MarkdownContext value={value}>{children}</MarkdownContext>
}

export function useMarkdownActions(): MarkdownActions {
  return useMarkdownContext().actions
}

export function useDocumentCache(): DocumentCache {
  return useMarkdownContext().cache
}

export function useBlockMemory(): BlockMemory {
  return useMarkdownContext().memory
}

function useMarkdownContext(): MarkdownContextValue {
  const value = use(MarkdownContext)
  if (!value) throw new Error('Markdown needs a MarkdownProvider around it')
  return value
}

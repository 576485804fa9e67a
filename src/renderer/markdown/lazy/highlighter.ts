import type { Root } from 'hast'
import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { common, createLowlight } from 'lowlight'
import type { ReactElement } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'

const lowlight = createLowlight(common)

/** Names that models write and highlight.js does not know. */
lowlight.registerAlias({
  bash: ['shellscript'],
  json: ['json5'],
  javascript: ['node'],
  xml: ['vue', 'svelte'],
})

/** Coloured code, or null for a language without a grammar. */
export function highlight(code: string, language: string): ReactElement | null {
  const name = language.toLowerCase()
  if (!lowlight.registered(name)) return null
  const tree: Root = lowlight.highlight(name, code)
  return toJsxRuntime(tree, { Fragment, jsx, jsxs })
}

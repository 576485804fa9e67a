import type { Root } from 'hast'
import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { createLowlight } from 'lowlight'
import type { ReactElement } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { fetchGrammars } from './grammars'

const lowlight = createLowlight()
const fetched = new Map<string, Promise<void>>()

/** Fetches what colouring needs, once for each grammar. Rejects when it cannot be fetched, and tries again then. */
export function prepare(grammar: string): Promise<void> {
  const preparing =
    fetched.get(grammar) ??
    fetchGrammars(grammar).then(
      (parts) => {
        for (const [name, part] of parts) if (!lowlight.registered(name)) lowlight.register(name, part)
      },
      (cause: unknown) => {
        fetched.delete(grammar)
        throw cause
      },
    )
  fetched.set(grammar, preparing)
  return preparing
}

/** Coloured code, or null for a grammar that is not there. */
export function highlight(code: string, grammar: string): ReactElement | null {
  if (!lowlight.registered(grammar)) return null
  const tree: Root = lowlight.highlight(grammar, code)
  return toJsxRuntime(tree, { Fragment, jsx, jsxs })
}

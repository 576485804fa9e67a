import type { Components } from 'hast-util-to-jsx-runtime'
import type { Element } from 'hast'
import { use } from 'react'
import { BlockedImage } from './BlockedImage'
import { Alert } from './Alert'
import { BlockFinished } from './blockFinished'
import { CodeBlock } from './code/CodeBlock'
import { chunkCode } from './code/codeChunks'
import { FootnoteMention } from './FootnoteMention'
import { SafeLink } from './SafeLink'
import { HeaderCell } from './table/HeaderCell'
import { TableBody } from './table/TableBody'
import { TableView } from './table/TableView'
import { TexMath } from './TexMath'

/** A code block inside a list or a quote: `<pre><code class="language-x">`. */
function Pre({ node }: { node?: Element | undefined }) {
  const finished = use(BlockFinished)
  const code = node?.children[0]
  if (code?.type !== 'element') return null
  const names = code.properties.className
  const name = Array.isArray(names) ? names.find((entry) => String(entry).startsWith('language-')) : undefined
  const value = code.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
  const language = name === undefined ? null : String(name).slice('language-'.length)
  const meta = code.data?.meta ?? null
  return (
    <CodeBlock language={language} meta={meta} {...chunkCode(value.replace(/\n$/, ''))} finished={finished} />
  )
}

const ownElements = {
  a: SafeLink,
  img: BlockedImage,
  pre: Pre,
  table: TableView,
  tbody: TableBody,
  th: HeaderCell,
  'footnote-mention': FootnoteMention,
  'tex-math': TexMath,
  'alert-note': Alert,
}

/**
 * What stands for the elements that could do something, and for the three that HTML does not have. The cast is for
 * those three: the library's type knows HTML's names only.
 */
export const components = ownElements as unknown as Partial<Components>

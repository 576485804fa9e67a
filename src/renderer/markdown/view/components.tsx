import type { Components } from 'hast-util-to-jsx-runtime'
import type { Element } from 'hast'
import { BlockedImage } from './BlockedImage'
import { CodeBlock } from './CodeBlock'
import { FootnoteMention } from './FootnoteMention'
import { chunkCode } from './codeChunks'
import { SafeLink } from './SafeLink'
import { ScrollTable } from './ScrollTable'
import { TexMath } from './TexMath'

/** A code block inside a list or a quote: `<pre><code class="language-x">`. */
function Pre({ node }: { node?: Element | undefined }) {
  const code = node?.children[0]
  if (code?.type !== 'element') return null
  const names = code.properties.className
  const name = Array.isArray(names) ? names.find((entry) => String(entry).startsWith('language-')) : undefined
  const value = code.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
  const language = name === undefined ? null : String(name).slice('language-'.length)
  return <CodeBlock language={language} {...chunkCode(value.replace(/\n$/, ''))} finished />
}

const ownElements = {
  a: SafeLink,
  img: BlockedImage,
  pre: Pre,
  table: ScrollTable,
  'footnote-mention': FootnoteMention,
  'tex-math': TexMath,
}

/**
 * What stands for the elements that could do something, and for the two that HTML does not have. The cast is for
 * those two: the library's type knows HTML's names only.
 */
export const components = ownElements as unknown as Partial<Components>

import type { Element, ElementContent, Root, RootContent } from 'hast'
import katex from 'katex'
import { common, createLowlight } from 'lowlight'
import type { Code, Heading, Html, Image, ImageReference, Link } from 'mdast'
import type { InlineMath, Math as MathBlock } from 'mdast-util-math'
import { defaultHandlers, type Handlers, type State, toHast } from 'mdast-util-to-hast'
import { element, words } from '@shared/markdown/hast'
import { findHostileRun, isTooDeep } from '@shared/markdown/hostileText'
import { linkTarget } from '@shared/markdown/linkTarget'
import { parseMarkdown } from '@shared/markdown/syntax'

const lowlight = createLowlight(common)

/** Characters beyond which a message is shown as it was written: parsing it would take seconds. */
const longestMarkdown = 400_000
/** The same for colours of a block of code. */
const longestColoured = 100_000

/**
 * What a model or a person wrote, as elements. Nothing of it becomes a tag, an attribute or a style: HTML stays the text
 * it is written as, images are links, and links lead to http, https and mailto only.
 * @param id makes names of footnotes unique within the page
 */
export function messageHtml(source: string, id: string): ElementContent[] {
  if (source.length > longestMarkdown || findHostileRun(source) >= 0) return [plain(source)]
  const root = parseMarkdown(source)
  if (isTooDeep(root)) return [plain(source)]
  const tree = toHast(root, { handlers, clobberPrefix: `m${id}-`, footnoteLabelTagName: 'h4' }) as Root
  return tree.children.filter(isContent)
}

function isContent(node: RootContent): node is ElementContent {
  return node.type !== 'doctype'
}

function plain(source: string): Element {
  return element('div', { className: ['plain'] }, [words(source)])
}

const handlers: Handlers = {
  html: (_state: State, node: Html) => (/^<br\s*\/?>$/i.test(node.value) ? element('br') : words(node.value)),
  heading: (state: State, node: Heading) => element(`h${Math.min(node.depth + 2, 6)}`, {}, state.all(node)),
  image: (_state: State, { url, alt }: Image) => imageLink(url, alt),
  imageReference: (state: State, { identifier, alt }: ImageReference) =>
    imageLink(state.definitionById.get(identifier.toUpperCase())?.url ?? '', alt),
  link: (state: State, node: Link) => safeLink(node.url, state.all(node)),
  linkReference: (state, node) => {
    const shown = defaultHandlers.linkReference(state, node)
    if (Array.isArray(shown) || shown.type !== 'element') return shown
    return safeLink(String(shown.properties.href ?? ''), shown.children)
  },
  code: (_state: State, node: Code) => codeBlock(node),
  math: (_state: State, node: MathBlock) => formula(node.value, true),
  inlineMath: (_state: State, node: InlineMath) => formula(node.value, node.data?.display === true),
}

/** Opening a page must not tell anybody that it was opened: nothing is fetched, a click is asked for. */
function imageLink(url: string, alt: string | null | undefined): Element {
  return safeLink(url, [words(alt ? `🖼 ${alt}` : `🖼 ${url}`)])
}

function safeLink(href: string, children: ElementContent[]): Element {
  const target = linkTarget(href)
  // Places within the page are footnotes, which the converter makes itself.
  if (target === null) return element('span', {}, children)
  return element('a', { href: target, rel: ['noopener', 'noreferrer'] }, children)
}

function codeBlock({ lang, value }: Code): Element {
  const name = lang?.toLowerCase() ?? ''
  const isColoured = name !== '' && lowlight.registered(name) && value.length <= longestColoured
  const content = isColoured ? (lowlight.highlight(name, value).children as ElementContent[]) : [words(value)]
  const label = lang ? [element('figcaption', {}, [words(lang)])] : []
  return element('figure', { className: ['code'] }, [
    ...label,
    element('pre', { tabIndex: 0 }, [element('code', {}, content)]),
  ])
}

/** The one place for markup as text: what KaTeX makes of a formula, in which it escapes all that was written. */
function mathMarkup(markup: string, isBlock: boolean): Element {
  return element(isBlock ? 'div' : 'span', { className: ['math'] }, [{ type: 'raw', value: markup }])
}

/** MathML, which every browser draws without a style or a font of ours. Bounded like the window's formulas. */
function formula(tex: string, displayMode: boolean): ElementContent {
  try {
    const markup = katex.renderToString(tex, {
      displayMode,
      output: 'mathml',
      throwOnError: true,
      trust: false,
      strict: 'ignore',
      maxSize: 20,
      maxExpand: 500,
    })
    return mathMarkup(markup, displayMode)
  } catch {
    // Not TeX, or nested too deeply: what was written can still be read.
    return element('code', {}, [words(tex)])
  }
}

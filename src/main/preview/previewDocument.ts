import { previewOrigin } from '../window/pageSource'
import { frameScripts } from './previewPolicy'
import type { Preview } from './previews'

/**
 * The document of a preview's frame. A model's own page comes after ours has begun: the parser then ignores its second
 * doctype and takes the attributes of its `html` and `body` over, so a page and a piece of one both work, in standards mode.
 */
export function previewDocument({ kind, source }: Preview): string {
  const scripts = frameScripts[kind]
    .map((file) => `<script src="${previewOrigin}/${file}"></script>`)
    .join('')
  const begin = `<!doctype html><meta charset="utf-8">`
  switch (kind) {
    case 'html':
      return begin + withoutRelays + scripts + withoutFrames(source)
    case 'svg':
      return `${begin}<style>${svgStyle}</style><body>${withoutFrames(withoutProlog(source))}`
    case 'mermaid':
      return `${begin}<style>${mermaidStyle}</style><body><pre id="source" hidden>${escapeHtml(source)}</pre><div id="drawing"></div>${scripts}`
  }
}

/**
 * WebRTC asks for the names of its relays past every policy and every proxy, so a page's own realm has none. Inside the
 * document and not in a file of its own: what cannot fail to load cannot fail to run.
 */
const withoutRelays = `<script>for (const name of Object.getOwnPropertyNames(window)) if (/^(webkit)?RTC/.test(name)) delete window[name]</script>`

/**
 * A page that frames another one is ended, because a new frame is a new realm, see `lockContents`. What it frames would
 * not load in any case: without those tags the rest of it can be seen.
 */
function withoutFrames(html: string): string {
  return html.replaceAll(/(<\/?)(i?frame(?:set)?)(?=[\s/>])/gi, '$1x-$2')
}

const svgStyle = `
  html { height: 100% }
  body { margin: 0; height: 100%; padding: 16px; box-sizing: border-box; display: flex; align-items: center; justify-content: center }
  body > svg { max-width: 100%; max-height: 100% }`

const mermaidStyle = `
  :root { color-scheme: light dark; background: light-dark(#fff, #1c1c1b) }
  body { margin: 0; padding: 16px }
  #drawing { display: flex; justify-content: center }
  #drawing > svg { max-width: 100%; height: auto }`

/** What an XML file begins with means nothing inside a page and would be shown as text. */
function withoutProlog(svg: string): string {
  return svg.replace(
    /^\s*(?:<\?xml[^>]*\?>\s*|<!--[^]*?-->\s*|<!doctype[^>[]*(?:\[[^\]]*\])?[^>]*>\s*)*/i,
    '',
  )
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

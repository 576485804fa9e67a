import type { Mermaid } from 'mermaid'
import { reportHeightOf, reportPulse, tellWindow } from './tellWindow'

/* Draws the diagram in the frame of a Mermaid preview, behind mermaid's own bundle, which leaves this global. */
declare const mermaid: Mermaid

const dark = matchMedia('(prefers-color-scheme: dark)')
const source = document.getElementById('source')?.textContent ?? ''
const drawing = document.getElementById('drawing')

async function draw(): Promise<void> {
  if (drawing === null) return
  mermaid.initialize({
    startOnLoad: false,
    // What a diagram's labels contain is text, links are none, and a diagram cannot change these again.
    securityLevel: 'strict',
    htmlLabels: false,
    flowchart: { htmlLabels: false },
    suppressErrorRendering: true,
    theme: dark.matches ? 'dark' : 'neutral',
    fontFamily: 'system-ui, sans-serif',
    secure: [
      'secure',
      'securityLevel',
      'startOnLoad',
      'htmlLabels',
      'themeCSS',
      'suppressErrorRendering',
      'maxTextSize',
      'maxEdges',
    ],
  })
  try {
    const { svg } = await mermaid.render('diagram', source)
    drawing.innerHTML = svg
  } catch (cause) {
    tellWindow({ preview: 'failed', reason: cause instanceof Error ? cause.message : String(cause) })
  }
}

dark.addEventListener('change', () => void draw())
reportPulse()
reportHeightOf(document.body)
void draw()

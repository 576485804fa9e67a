import type { PreviewMessage } from '@shared/model/preview'

/** Tells the window around the frame. The frame's origin is opaque and so has no name to send from or to. */
export function tellWindow(message: PreviewMessage): void {
  window.parent.postMessage(message, '*')
}

/** Tells now and once a second that the frame still runs: nothing else says so when its process is ended. */
export function reportPulse(): void {
  const alive = (): void => tellWindow({ preview: 'alive' })
  alive()
  setInterval(alive, 1_000)
}

/** Tells how high an element is, now and whenever that changes. */
export function reportHeightOf(element: Element): void {
  new ResizeObserver(() => {
    tellWindow({ preview: 'height', pixels: element.getBoundingClientRect().height })
  }).observe(element)
}

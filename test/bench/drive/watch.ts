import type { Page } from './page'

declare global {
  interface Window {
    /** What the watchers below left in the page. */
    bench: {
      /** Lengths of the tasks over 50 ms, in milliseconds. */
      tasks: number[]
      /** When the awaited text was there, in milliseconds since 1970. */
      seen: Promise<number>
      /** When Enter was pressed, in milliseconds since 1970. */
      enterAt: number
      /** From a letter's key press to the frame that shows it, in milliseconds. */
      keyToPaint: number[]
    }
  }
}

/** Starts noting long tasks and key presses; to be called once per page. */
export function watchPage(page: Page): Promise<void> {
  return page.evaluate(() => {
    window.bench = { tasks: [], seen: Promise.resolve(0), enterAt: 0, keyToPaint: [] }
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.bench.tasks.push(duration)
    }).observe({ type: 'longtask' })
    let pressed = 0
    const onKeyDown = (event: KeyboardEvent): void => {
      pressed = event.timeStamp
      if (event.key === 'Enter') window.bench.enterAt = Date.now() - (performance.now() - event.timeStamp)
    }
    const onInput = (): void => {
      const from = pressed
      requestAnimationFrame(() => {
        // A message that is posted before the paint arrives right after it.
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => window.bench.keyToPaint.push(performance.now() - from)
        port2.postMessage(null)
      })
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    window.addEventListener('input', onInput, { capture: true })
  })
}

/** Notes when the last element that fits ends with a word, looking at no more than the end of it. */
export function watchForWord(page: Page, selector: string, word: string): Promise<void> {
  return page.evaluate(
    (selector, word) => {
      const isThere = (): boolean => {
        let node: Node | null = [...document.querySelectorAll(selector)].at(-1) ?? null
        while (node?.lastChild) node = node.lastChild
        return node?.textContent?.trimEnd().endsWith(word) ?? false
      }
      window.bench.seen = new Promise((resolve) => {
        const observer = new MutationObserver(() => {
          if (!isThere()) return
          observer.disconnect()
          resolve(Date.now())
        })
        observer.observe(document.body, { childList: true, subtree: true, characterData: true })
      })
    },
    selector,
    word,
  )
}

export function whenSeen(page: Page): Promise<number> {
  return page.evaluate(() => window.bench.seen)
}

/** The long tasks since the last call, in milliseconds. */
export async function takeTasks(page: Page): Promise<number[]> {
  // The observer reports in a task of its own, some time after the long one.
  return page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 200))
    return window.bench.tasks.splice(0)
  })
}

import { setTimeout as pause } from 'node:timers/promises'
import type { DevTools } from './devTools'

/** A plain value that survives JSON. */
type Plain = string | number | boolean | null

export type Page = {
  /** Runs a function that uses nothing but its arguments in the page, and waits for what it returns. */
  evaluate<A extends Plain[], R>(work: (...args: A) => R, ...args: A): Promise<Awaited<R>>
  /** Asks every few milliseconds until the answer is true; a page that is just being loaded counts as a no. */
  until<A extends Plain[]>(question: (...args: A) => boolean, ...args: A): Promise<void>
  /** Types one letter, or presses Enter, through the browser's own input handling. */
  press(key: string): Promise<void>
  /** Puts text into the focused field at once, as a paste does. */
  insert(text: string): Promise<void>
  /** Clicks the middle of the first element that fits. */
  click(selector: string): Promise<void>
}

const askEveryMs = 4
const waitLimitMs = 60_000

export function createPage(devTools: DevTools, sessionId: string): Page {
  const send = (method: string, params: Record<string, unknown>) => devTools.send(method, params, sessionId)

  const evaluate: Page['evaluate'] = async (work, ...args) => {
    const { result, exceptionDetails } = (await send('Runtime.evaluate', {
      expression: `(${work})(...${JSON.stringify(args)})`,
      awaitPromise: true,
      returnByValue: true,
    })) as { result: { value: never }; exceptionDetails?: { exception?: { description?: string } } }
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'the page threw')
    return result.value
  }
  const until: Page['until'] = async (question, ...args) => {
    const deadline = Date.now() + waitLimitMs
    for (;;) {
      // While the page is exchanged for another one, there is nothing to ask.
      if (await evaluate(question, ...args).catch(() => false)) return
      if (Date.now() > deadline) throw new Error(`waited in vain for ${question} ${JSON.stringify(args)}`)
      await pause(askEveryMs)
    }
  }
  return {
    evaluate,
    until,
    press: async (key) => {
      const event =
        key === 'Enter'
          ? { key, code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' }
          : {
              key,
              code: `Key${key.toUpperCase()}`,
              windowsVirtualKeyCode: key.toUpperCase().charCodeAt(0),
              text: key,
            }
      await send('Input.dispatchKeyEvent', { type: 'keyDown', ...event })
      await send('Input.dispatchKeyEvent', { type: 'keyUp', ...event })
    },
    insert: async (text) => void (await send('Input.insertText', { text })),
    click: async (selector) => {
      await until((one) => document.querySelector(one) !== null, selector)
      const place = await evaluate((one) => {
        const element = document.querySelector(one)
        if (element === null) throw new Error(`there is no ${one}`)
        element.scrollIntoView({ block: 'nearest' })
        const { x, y, width, height } = element.getBoundingClientRect()
        return { x: x + width / 2, y: y + height / 2 }
      }, selector)
      const button = { button: 'left', clickCount: 1, ...place }
      await send('Input.dispatchMouseEvent', { type: 'mousePressed', ...button })
      await send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...button })
    },
  }
}

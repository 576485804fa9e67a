import type { CDPSession, Page } from 'playwright-core'

/**
 * An input method as Chromium sees one: real compositions and real key events through the debugger, in the order in
 * which the systems send them.
 */
export type InputMethod = {
  /** Shows `text` as being composed, in place of what was composed before. */
  compose(text: string): Promise<void>
  /** Ends the composition with `text`. */
  commit(text: string): Promise<void>
  /** An Enter that goes to the input method first: `keydown` with key code 229. Hangul is committed by it. */
  enterWhileComposing(): Promise<void>
  /** The Enter that Windows and Linux send behind it, as a key like any other. */
  enter(modifiers?: { shift: boolean }): Promise<void>
  /** What macOS may send in its place: the newline alone. */
  newlineOnly(): Promise<void>
  releaseEnter(): Promise<void>
}

/** Bit of `Input.dispatchKeyEvent`'s `modifiers`. */
const shiftBit = 8

export async function openInputMethod(page: Page): Promise<InputMethod> {
  const session: CDPSession = await page.context().newCDPSession(page)
  const enterKey = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, nativeVirtualKeyCode: 13 }
  return {
    compose: async (text) => {
      const end = text.length
      await session.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end })
    },
    commit: async (text) => {
      await session.send('Input.insertText', { text })
    },
    enterWhileComposing: async () => {
      await session.send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        key: 'Process',
        code: 'Enter',
        windowsVirtualKeyCode: 229,
      })
    },
    enter: async ({ shift } = { shift: false }) => {
      const modifiers = shift ? shiftBit : 0
      await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text: '\r', modifiers, ...enterKey })
    },
    newlineOnly: async () => {
      await session.send('Input.dispatchKeyEvent', { type: 'char', text: '\r', ...enterKey })
    },
    releaseEnter: async () => {
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enterKey })
    },
  }
}

import { resolve } from 'node:path'

/** One of the two programs that are compared, and where its parts are found in its page. */
export type Program = {
  name: 'app' | 'floor'
  directory: string
  /** Selector of the field that is typed into. */
  composer: string
  /** Selector of answers' texts; the last one that fits is the newest. */
  answer: string
}

export const app: Program = {
  name: 'app',
  directory: resolve('.'),
  composer: '[data-testid="composer"]',
  answer: '[data-role="assistant"] [data-testid="message-content"]',
}

/** An Electron window that does next to nothing, see `floor/main.cjs`. */
export const floor: Program = {
  name: 'floor',
  directory: resolve('test/bench/floor'),
  composer: 'textarea',
  answer: 'pre',
}

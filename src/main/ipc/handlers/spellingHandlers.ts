import type { Spelling } from '../../spelling/spelling'
import type { Handlers } from '../router'

/** @param spelling loads it: nothing of it is needed before somebody writes */
export function spellingHandlers(
  spelling: () => Promise<Spelling>,
): Pick<Handlers, Extract<keyof Handlers, `spelling.${string}`>> {
  return {
    'spelling.check': async ({ words }) => (await spelling()).check(words),
    'spelling.menu': async ({ word }) => (await spelling()).menu(word),
  }
}

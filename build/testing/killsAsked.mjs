import { SetupError } from '../setup/report.mjs'

/** What the app is killed in the midst of; the names that test/e2e/kills.test.ts knows. */
export const activities = /** @type {const} */ (['streaming', 'deleting', 'importing', 'migrating'])

/**
 * What `npm run test:kills [-- how many, of what]` asks for, in any order: `25 streaming importing`.
 * @param {readonly string[]} words the command line
 * @returns {{ kills: number, what: string[] }} how many kills in all, and what they are shared among; a hundred, of all
 */
export function killsAsked(words) {
  const numbers = words.filter((word) => /^[1-9]\d{0,4}$/.test(word))
  const what = words.filter((word) => !numbers.includes(word))
  const stranger = what.find((word) => !activities.some((one) => one === word))
  if (stranger !== undefined || numbers.length > 1)
    throw new SetupError(`npm run test:kills -- [how many] [${activities.join('] [')}]`)
  return { kills: Number(numbers[0] ?? 100), what: what.length > 0 ? what : [...activities] }
}

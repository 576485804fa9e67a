import { runCommand } from './setup/report.mjs'
import { killsAsked } from './testing/killsAsked.mjs'

/*
 * `npm run test:kills [-- 25 streaming]`: kills the app a hundred times, or as often and in the midst of what is said; a
 * dozen are part of `npm test`. With RUNYOUR_KILL_SEED, at other moments.
 */
await runCommand(async () => {
  const { kills, what } = killsAsked(process.argv.slice(2))
  process.env['RUNYOUR_KILLS'] = String(kills)
  process.env['RUNYOUR_KILLED'] = what.join(' ')
  process.argv.splice(2, Infinity, 'e2e/kills')
  await import('./test.mjs')
  return Number(process.exitCode ?? 0)
})

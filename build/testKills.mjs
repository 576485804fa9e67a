/*
 * `npm run test:kills`: kills the app a hundred times, a dozen of which are part of `npm test`. With RUNYOUR_KILL_SEED, at
 * other moments.
 */
process.env['RUNYOUR_KILLS'] ??= '100'
process.argv.push('e2e/kills')
await import('./test.mjs')

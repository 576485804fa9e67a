import { runWithApp } from './launch/script.mjs'
import { runCommand } from './setup/report.mjs'

/** `npm run bench [-- …]`: measures the app against the budgets of the design, see test/bench. */
await runCommand(() => runWithApp('test/bench/run.ts', process.argv.slice(2)))

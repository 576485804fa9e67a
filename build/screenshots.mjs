import { runWithApp } from './launch/script.mjs'
import { runCommand } from './setup/report.mjs'

/** `npm run screenshots [-- …]`: takes the pictures of the documentation anew, see test/screenshots. */
await runCommand(() => runWithApp('test/screenshots/run.ts', process.argv.slice(2)))

import { createInProcessHistory } from '@main/history/inProcessHistory'

/*
 * Run as a process of its own by openDatabase.test.ts: gives up the rights of root if it has them, opens the history at
 * its first argument and prints how that went.
 */

const nobody = 65_534

if (process.getuid?.() === 0) {
  process.setgid?.(nobody)
  process.setuid?.(nobody)
}
const opened = createInProcessHistory(process.argv[2] ?? '')
console.log(JSON.stringify(opened.ok ? { ok: true } : opened))

import process from 'node:process'

/*
 * Puts this worker on a desktop of its own, among those that build/test.mjs has started: its windows take the focus from
 * nobody, and nobody else writes to its clipboard. Whatever a test starts inherits it.
 */
const desktops: Record<string, string>[] = JSON.parse(process.env['RUNYOUR_TEST_DESKTOPS'] ?? '[{}]')
const own = desktops[Number(process.env['VITEST_POOL_ID']) - 1]
if (!own) throw new Error(`There are ${desktops.length} desktops for worker ${process.env['VITEST_POOL_ID']}`)
Object.assign(process.env, own)

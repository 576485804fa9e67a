import { availableParallelism, cpus, loadavg, platform } from 'node:os'
import { prepareData } from './drive/dataFolder'
import { startGateway } from './drive/gateway'
import type { Row } from './measure/bench'
import { coldStart } from './measure/coldStart'
import type { Figure } from './measure/figure'
import { idle } from './measure/idle'
import { kill } from './measure/kill'
import { openConversation } from './measure/openConversation'
import { parallel } from './measure/parallel'
import { search } from './measure/search'
import { send } from './measure/send'
import { streamFast } from './measure/streamFast'
import { streamPaced } from './measure/streamPaced'
import { formatTable } from './report'

/*
 * `npm run bench [-- names of rows]`: the budgets of the design, measured on the built app and on an empty window in
 * the same run. Being over a budget is a figure and no failure; failing to measure is one.
 */
const rows: readonly Row[] = [
  coldStart,
  idle,
  streamFast,
  streamPaced,
  send,
  openConversation,
  search,
  parallel,
  kill,
]

const wanted = process.argv.slice(2)
const names = rows.map(({ name }) => name)
const unknown = wanted.filter((name) => !names.includes(name))
if (unknown.length > 0)
  throw new Error(`There is no row ${unknown.join(', ')}; there are ${names.join(', ')}`)

const electron = process.env['RUNYOUR_TEST_ELECTRON']
if (electron === undefined) throw new Error('Run this as `npm run bench`, which sets up what it needs')

const startedAt = Date.now()
console.log(describeMachine())
const data = prepareData(startedAt)
const gateway = await startGateway()
const figures: Figure[] = []
try {
  for (const row of rows.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    console.error(`Measuring ${row.name}…`)
    const measured = await row.measure({ electron, gateway, data }).catch((cause: unknown) => {
      console.error(`${row.name} could not be measured:`, cause)
      process.exitCode = 1
      return []
    })
    figures.push(...measured)
    console.error(formatTable(measured))
  }
} finally {
  await gateway.close()
  data.remove()
}
console.log(`\n${formatTable(figures)}\n`)
console.log(
  `Medians; the ratio is the median of neighbouring pairs. Load at the end: ${load()}. ` +
    `Took ${Math.round((Date.now() - startedAt) / 1000)} s.`,
)
process.exit()

function describeMachine(): string {
  const display = process.env['DISPLAY']
    ? `X11 ${process.env['DISPLAY']}, software rendering`
    : (process.env['WAYLAND_DISPLAY'] ?? 'native display')
  const cores = `${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}, ${platform()})`
  return `${cores}; ${process.env['RUNYOUR_ELECTRON'] ?? 'Electron of unknown origin'}; ${display}; load ${load()}`
}

/** Of the last minute; above the number of cores the figures are noisy. */
function load(): string {
  return (loadavg()[0] ?? 0).toFixed(1)
}

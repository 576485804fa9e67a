import { setTimeout as pause } from 'node:timers/promises'
import { whenUsable } from '../drive/chat'
import type { Running } from '../drive/launch'
import { canReadProcesses, cpuSeconds, memoryMb, runsElsewhere } from '../drive/processTree'
import type { Program } from '../drive/program'
import { alternate, pick, type Row, withRunning } from './bench'

const rounds = 2
/** Until what runs after the start, in the app and in Chromium, is over. */
const settleMs = 4000
const spanMs = 8000

/** What a window costs that nobody touches. */
export const idle: Row = {
  name: 'idle',
  measure: async (bench) => {
    if (!canReadProcesses) return []
    const folders = { app: bench.data.folder(true), floor: bench.data.folder(false) }
    const once = (program: Program) =>
      withRunning(bench, program, folders[program.name], (running) => watchIdle(running, bench.electron))
    const costs = await alternate(rounds, once)
    if ([...costs.app, ...costs.floor].some(({ shared }) => shared))
      console.error(
        'The same Electron ran elsewhere too and shared its code: the memory figures are too small',
      )
    return [
      {
        what: 'idle memory (PSS of the process tree)',
        unit: 'MB',
        ...pick(costs, ({ memory }) => memory),
        budget: { atMost: 1.4, of: 'floor' },
      },
      {
        // A blinking caret is redrawn twice a second in both. The kernel counts in steps of 10 ms, hence the margin.
        what: 'idle CPU time (the floor: a blinking caret)',
        unit: 'ms/s',
        ...pick(costs, ({ cpu }) => cpu),
        budget: { atMost: 1.5, of: 'floor' },
      },
    ]
  },
}

type Cost = { memory: number; cpu: number; shared: boolean }

async function watchIdle(running: Running, electron: string): Promise<Cost> {
  await whenUsable(running)
  await pause(settleMs)
  const before = cpuSeconds(running.pid)
  await pause(spanMs)
  const cpu = (cpuSeconds(running.pid) - before) * 1e6
  return { memory: memoryMb(running.pid), cpu: cpu / spanMs, shared: runsElsewhere(electron, running.pid) }
}

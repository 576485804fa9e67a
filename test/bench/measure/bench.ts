import type { BenchGateway } from '../drive/gateway'
import type { PreparedData } from '../drive/dataFolder'
import { launch, type Running } from '../drive/launch'
import { app, floor, type Program } from '../drive/program'
import type { Figure } from './figure'

/** What every row gets. */
export type Bench = { electron: string; gateway: BenchGateway; data: PreparedData }

export type Row = { name: string; measure(bench: Bench): Promise<Figure[]> }

export type Pair<T> = { app: T[]; floor: T[] }

export function start(bench: Bench, program: Program, dataFolder: string): Promise<Running> {
  const { baseUrl, apiKey } = bench.gateway
  bench.gateway.forget()
  return launch(program, { electron: bench.electron, dataFolder, baseUrl, apiKey })
}

/** Starts a program, does something with it and ends it, whatever happens. */
export async function withRunning<T>(
  bench: Bench,
  program: Program,
  dataFolder: string,
  work: (running: Running) => Promise<T>,
): Promise<T> {
  const running = await start(bench, program, dataFolder)
  try {
    return await work(running)
  } finally {
    await running.quit()
  }
}

/** App, floor, app, floor, … so that what else the machine does meets both alike. */
export async function alternate<T>(
  rounds: number,
  measure: (program: Program) => Promise<T>,
): Promise<Pair<T>> {
  const pair: Pair<T> = { app: [], floor: [] }
  for (let round = 0; round < rounds; round += 1) {
    for (const program of [app, floor]) pair[program.name].push(await measure(program))
  }
  return pair
}

/** One figure out of measurements of several. */
export function pick<T>(pair: Pair<T>, value: (one: T) => number): Pick<Figure, 'app' | 'floor'> {
  return { app: pair.app.map(value), floor: pair.floor.map(value) }
}

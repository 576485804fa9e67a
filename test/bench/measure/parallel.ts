import { setTimeout as pause } from 'node:timers/promises'
import { markdownAnswer } from '../drive/answerText'
import { ask, startConversation, whenUsable } from '../drive/chat'
import type { Running } from '../drive/launch'
import type { Program } from '../drive/program'
import { takeTasks, watchPage } from '../drive/watch'
import { alternate, type Bench, pick, type Row, withRunning } from './bench'
import { p95 } from './figure'

const rounds = 2
const streams = 8
/** A request that has not arrived by then, in milliseconds, waits for a connection. */
const arrivalLimitMs = 1500
const letters = 60
const betweenLettersMs = 70
/** Long enough for all letters: 20 seconds. */
const answer = markdownAnswer(2000)
const pace = { tokensPerSecond: 100, firstTokenMs: 0 }

/** Typing while eight answers stream in eight tabs. */
export const parallel: Row = {
  name: 'parallel',
  measure: async (bench) => {
    const once = (program: Program) =>
      withRunning(bench, program, bench.data.folder(program.name === 'app'), (running) =>
        typeWhileStreaming(bench, running),
      )
    const costs = await alternate(rounds, once)
    return [
      {
        what: '8 answers streaming at once (floor: none): a key to the frame that shows it, p95',
        unit: 'ms',
        ...pick(costs, ({ keyToPaint }) => p95(keyToPaint)),
        budget: { atMost: 50, of: 'value' },
      },
      {
        what: '… answers of the 8 that had to wait for another one to end',
        unit: '',
        ...pick(costs, ({ waiting }) => waiting),
        budget: { atMost: 0, of: 'value' },
        reduce: 'largest',
      },
      {
        what: '… renderer tasks over 50 ms',
        unit: '',
        ...pick(costs, ({ tasks }) => tasks.length),
        budget: null,
        reduce: 'largest',
      },
    ]
  },
}

type Cost = { keyToPaint: number[]; tasks: number[]; waiting: number }

async function typeWhileStreaming(bench: Bench, running: Running): Promise<Cost> {
  const { page, program } = running
  await whenUsable(running)
  await watchPage(page)
  let waiting = 0
  // An empty window has no tabs: what it shows is what a key costs when nothing streams at all.
  for (let count = 0; program.name === 'app' && count < streams; count += 1) {
    await startConversation(running)
    const { asked } = bench.gateway.answerNext(answer, pace)
    await ask(page, `Question ${count + 1}`)
    const arrived = await Promise.race([asked, pause(arrivalLimitMs, null)])
    if (arrived === null) waiting += 1
    await page.until(() => document.querySelector('[data-status="streaming"]') !== null)
  }
  await page.until(
    (selector) => document.querySelector<HTMLTextAreaElement>(selector)?.value === '',
    program.composer,
  )
  await takeTasks(page)
  await page.evaluate(() => void (window.bench.keyToPaint = []))
  for (let count = 0; count < letters; count += 1) {
    await page.press('a')
    await pause(betweenLettersMs)
  }
  const keyToPaint = await page.evaluate(() => window.bench.keyToPaint)
  return { keyToPaint, tasks: await takeTasks(page), waiting }
}

import { lastWord, markdownAnswer } from '../drive/answerText'
import { ask, startConversation, whenUsable } from '../drive/chat'
import type { Running } from '../drive/launch'
import { canReadProcesses, cpuSeconds } from '../drive/processTree'
import type { Program } from '../drive/program'
import { takeTasks, watchPage } from '../drive/watch'
import { alternate, type Bench, pick, type Row, withRunning } from './bench'
import { setTimeout as pause } from 'node:timers/promises'

const rounds = 3
const tokens = 4000
const tokensPerSecond = 100
const answer = markdownAnswer(tokens)

/** A 4,000-token answer at the speed of a fast model. */
export const streamPaced: Row = {
  name: 'streamPaced',
  measure: async (bench) => {
    const once = (program: Program) =>
      withRunning(bench, program, bench.data.folder(program.name === 'app'), (running) =>
        streamAnswer(bench, running),
      )
    const costs = await alternate(rounds, once)
    const tasks = [
      {
        what: '… renderer tasks over 50 ms, in the worst answer',
        unit: '' as const,
        ...pick(costs, (cost) => cost.tasks.length),
        budget: { atMost: 0, of: 'value' as const },
        reduce: 'largest' as const,
      },
      {
        what: '… the longest of them',
        unit: 'ms' as const,
        ...pick(costs, (cost) => Math.max(0, ...cost.tasks)),
        budget: null,
        reduce: 'largest' as const,
      },
    ]
    if (!canReadProcesses) return tasks
    return [
      {
        what: '4,000 tokens at 100 tokens/s: CPU time of the process tree',
        unit: 's',
        ...pick(costs, ({ first, second }) => first + second),
        budget: { atMost: 1, of: 'floor' },
      },
      {
        what: '… CPU time of the second half of the tokens, as a multiple of the first half',
        unit: '×',
        ...pick(costs, ({ first, second }) => second / first),
        // One part in ten is what two runs of the same thing differ by.
        budget: { atMost: 1.1, of: 'value' },
      },
      ...tasks,
    ]
  },
}

/** CPU seconds of both halves, and the lengths of long tasks. */
type Cost = { first: number; second: number; tasks: number[] }

async function streamAnswer(bench: Bench, running: Running): Promise<Cost> {
  const { page, pid, program } = running
  await whenUsable(running)
  await watchPage(page)
  await startConversation(running)
  await takeTasks(page)
  const exchange = bench.gateway.answerNext(answer, { tokensPerSecond, firstTokenMs: 0 })
  const start = cpuSecondsOrNone(pid)
  await ask(page, 'At the usual pace, please.')
  await exchange.asked
  await pause((tokens / tokensPerSecond / 2) * 1000)
  const middle = cpuSecondsOrNone(pid)
  await exchange.sent
  await page.until(
    (selector, word) => document.querySelector(selector)?.textContent?.includes(word) ?? false,
    program.answer,
    lastWord,
  )
  const end = cpuSecondsOrNone(pid)
  return { first: middle - start, second: end - middle, tasks: await takeTasks(page) }
}

function cpuSecondsOrNone(pid: number): number {
  return canReadProcesses ? cpuSeconds(pid) : 0
}

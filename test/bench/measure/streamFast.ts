import { fullSpeed } from '../../support/scriptedGateway'
import { lastWord, markdownAnswer } from '../drive/answerText'
import { ask, shownAnswer, startConversation, whenAtRest, whenUsable } from '../drive/chat'
import type { Running } from '../drive/launch'
import type { Program } from '../drive/program'
import { takeTasks, watchForWord, watchPage, whenSeen } from '../drive/watch'
import { alternate, type Bench, pick, type Row, withRunning } from './bench'

const rounds = 3
const answersPerStart = 3
const answer = markdownAnswer(4000)

/** A 4,000-token answer in Markdown as fast as the server can send. */
export const streamFast: Row = {
  name: 'streamFast',
  measure: async (bench) => {
    const once = (program: Program) =>
      withRunning(bench, program, bench.data.folder(program.name === 'app'), (running) =>
        streamAnswers(bench, running),
      )
    const { app, floor } = await alternate(rounds, once)
    const all = { app: app.flat(), floor: floor.flat() }
    return [
      {
        what: '4,000 tokens as fast as the server sends: last byte to final text',
        unit: 'ms',
        ...pick(all, ({ delay }) => delay),
        budget: { atMost: 150, of: 'value' },
      },
      {
        what: '… renderer tasks over 50 ms, in the worst answer',
        unit: '',
        ...pick(all, ({ tasks }) => tasks.length),
        budget: { atMost: 0, of: 'value' },
        reduce: 'largest',
      },
      {
        what: '… the longest of them',
        unit: 'ms',
        ...pick(all, ({ tasks }) => Math.max(0, ...tasks)),
        budget: null,
        reduce: 'largest',
      },
    ]
  },
}

type Cost = { delay: number; tasks: number[] }

async function streamAnswers(bench: Bench, running: Running): Promise<Cost[]> {
  const { page, program } = running
  await whenUsable(running)
  await whenAtRest(running)
  await watchPage(page)
  const costs: Cost[] = []
  for (let count = 0; count < answersPerStart; count += 1) {
    await startConversation(running)
    await takeTasks(page)
    const exchange = bench.gateway.answerNext(answer, fullSpeed)
    await watchForWord(page, program.answer, lastWord)
    await ask(page, 'As fast as you can, please.')
    const delay = (await whenSeen(page)) - (await exchange.sent)
    const tasks = await takeTasks(page)
    if (!(await shownAnswer(running)).includes('createReader()')) throw new Error('the answer is not whole')
    costs.push({ delay, tasks })
  }
  return costs
}

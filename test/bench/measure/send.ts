import { fullSpeed } from '../../support/scriptedGateway'
import { lastWord } from '../drive/answerText'
import { ask, startConversation, whenUsable } from '../drive/chat'
import type { Running } from '../drive/launch'
import type { Program } from '../drive/program'
import { watchForWord, watchPage, whenSeen } from '../drive/watch'
import { alternate, type Bench, type Row, withRunning } from './bench'

const rounds = 2
const questions = 8

/** From the press of Enter to the request's arrival at the gateway. */
export const send: Row = {
  name: 'send',
  measure: async (bench) => {
    const once = (program: Program) =>
      withRunning(bench, program, bench.data.folder(program.name === 'app'), (running) =>
        askOften(bench, running),
      )
    const { app, floor } = await alternate(rounds, once)
    return [
      {
        what: 'pressing send to the request leaving',
        unit: 'ms',
        app: app.flat(),
        floor: floor.flat(),
        budget: { atMost: 30, of: 'value' },
      },
    ]
  },
}

async function askOften(bench: Bench, running: Running): Promise<number[]> {
  const { page, program } = running
  await whenUsable(running)
  await watchPage(page)
  await startConversation(running)
  const delays: number[] = []
  for (let count = 1; count <= questions; count += 1) {
    const word = `${lastWord}${count}`
    const exchange = bench.gateway.answerNext(['Short', ' answer', ` ${word}`], fullSpeed)
    await watchForWord(page, program.answer, word)
    await ask(page, `Question ${count}`)
    const asked = await exchange.asked
    await whenSeen(page)
    delays.push(asked - (await page.evaluate(() => window.bench.enterAt)))
    // The answer is on screen a little before it counts as finished, and only then can the next question be sent.
    await page.until(() => document.querySelector('[data-status="streaming"]') === null)
  }
  return delays
}

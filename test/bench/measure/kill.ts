import { lastNumber, numberedAnswer } from '../drive/answerText'
import { ask, shownAnswer, startConversation, whenUsable } from '../drive/chat'
import type { Running } from '../drive/launch'
import { app } from '../drive/program'
import { type Bench, type Row, start } from './bench'

const kills = 5
const answer = numberedAnswer(2000)
const pace = { tokensPerSecond: 100, firstTokenMs: 0 }
/** What may be lost: what came on screen less than this many milliseconds before the kill. */
const lossMs = 500

/** SIGKILL in mid-stream: what was on screen 500 ms before has to be there at the next start. */
export const kill: Row = {
  name: 'kill',
  measure: async (bench) => {
    const folder = bench.data.folder(true)
    const missing: number[] = []
    for (let count = 0; count < kills; count += 1) {
      // Different moments of the 250 ms between two writes.
      const { conversationId, number } = await streamAndKill(bench, folder, 1500 + count * 137)
      missing.push(Math.max(0, number - (await numberAfterRestart(bench, folder, conversationId))))
    }
    return [
      {
        what: `killed in mid-stream ${kills} times: times that something was missing from 500 ms before`,
        unit: '',
        app: missing.map((words) => Math.min(1, words)),
        floor: null,
        budget: { atMost: 0, of: 'value' },
        reduce: 'sum',
      },
    ]
  },
}

type Promised = { conversationId: string; number: number }

/** Streams for a while and kills. Returns the number that was on screen at the last look before the 500 ms, and where. */
async function streamAndKill(bench: Bench, folder: string, afterMs: number): Promise<Promised> {
  const running = await start(bench, app, folder)
  try {
    await whenUsable(running)
    await startConversation(running)
    const { asked } = bench.gateway.answerNext(answer, pace)
    await ask(running.page, 'Count, please.')
    const from = await asked
    const conversationId = await running.page.evaluate(
      () =>
        document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.dataset[
          'conversationId'
        ] ?? '',
    )
    const looks: { at: number; number: number }[] = []
    while (Date.now() < from + afterMs) {
      const number = lastNumber(await shownAnswer(running))
      looks.push({ at: Date.now(), number })
    }
    await running.kill()
    const killedAt = Date.now()
    const number = looks.findLast(({ at }) => at <= killedAt - lossMs)?.number ?? 0
    if (number === 0) throw new Error('nothing was on screen before the kill')
    return { conversationId, number }
  } finally {
    await running.kill()
  }
}

async function numberAfterRestart(bench: Bench, folder: string, conversationId: string): Promise<number> {
  const running: Running = await start(bench, app, folder)
  try {
    await whenUsable(running)
    await running.page.click(`[data-testid="conversation-item"][data-conversation-id="${conversationId}"]`)
    await running.page.until(() => document.querySelector('[data-status="interrupted"]') !== null)
    return lastNumber(await shownAnswer(running))
  } finally {
    await running.quit()
  }
}

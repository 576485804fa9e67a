import { whenUsable } from '../drive/chat'
import type { LongConversation } from '../drive/dataFolder'
import type { Running } from '../drive/launch'
import { app } from '../drive/program'
import { takeTasks, watchPage } from '../drive/watch'
import { type Row, withRunning } from './bench'

const starts = 2

/** From the click on a conversation of 10,000 messages to its last message in view. */
export const openConversation: Row = {
  name: 'openConversation',
  measure: async (bench) => {
    const opened: Opened[] = []
    for (let count = 0; count < starts; count += 1) {
      const work = async (running: Running): Promise<void> => {
        await whenUsable(running)
        await watchPage(running.page)
        for (const conversation of bench.data.longConversations)
          opened.push(await open(running, conversation))
      }
      await withRunning(bench, app, bench.data.folder(true), work)
    }
    return [
      {
        what: 'opening a conversation of 10,000 messages',
        unit: 'ms',
        app: opened.map(({ delay }) => delay),
        floor: null,
        budget: { atMost: 200, of: 'value' },
      },
      {
        what: '… the longest renderer task over 50 ms',
        unit: 'ms',
        app: opened.map(({ tasks }) => Math.max(0, ...tasks)),
        floor: null,
        budget: null,
        reduce: 'largest',
      },
    ]
  },
}

type Opened = { delay: number; tasks: number[] }

async function open({ page }: Running, { id, lastMessageId }: LongConversation): Promise<Opened> {
  await takeTasks(page)
  await page.evaluate((messageId) => {
    const isReadable = (): boolean => {
      const message = document.querySelector(`[data-message-id="${messageId}"]`)
      const text = message?.querySelector('[data-testid="message-content"]')
      if (!text?.textContent) return false
      // Its end, or, of a message that is higher than the window, any part.
      const { top, bottom } = text.getBoundingClientRect()
      return bottom > 0 && top < innerHeight && getComputedStyle(text).visibility === 'visible'
    }
    window.bench.seen = new Promise((resolve) => {
      const startWatching = (event: Event): void => {
        const look = (): void => {
          if (!isReadable()) return void requestAnimationFrame(look)
          // A message that is posted in a frame arrives after its paint.
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve(performance.now() - event.timeStamp)
          port2.postMessage(null)
        }
        requestAnimationFrame(look)
      }
      window.addEventListener('click', startWatching, { capture: true, once: true })
    })
  }, lastMessageId)
  await page.click(`[data-testid="conversation-item"][data-conversation-id="${id}"]`)
  return { delay: await page.evaluate(() => window.bench.seen), tasks: await takeTasks(page) }
}

import { whenAtRest, whenUsable } from '../drive/chat'
import type { Running } from '../drive/launch'
import { app, floor, type Program } from '../drive/program'
import { alternate, type Row, withRunning } from './bench'

const rounds = 7

/** From the process to a letter that was typed and is in the field, with 10,000 conversations stored. */
export const coldStart: Row = {
  name: 'coldStart',
  measure: async (bench) => {
    const folders = { app: bench.data.folder(true), floor: bench.data.folder(false) }
    const once = (program: Program) => withRunning(bench, program, folders[program.name], typeFirstLetter)
    // Chromium keeps compiled code from the second start on, and both programs what they do in a moment of rest; a
    // person's usual start is one after a day's work.
    for (const program of [app, floor, app, floor])
      await withRunning(bench, program, folders[program.name], async (running) => {
        await typeFirstLetter(running)
        await whenAtRest(running)
      })
    const times = await alternate(rounds, once)
    return [
      {
        what: 'cold start, process to a composer that takes text, 10,000 conversations stored',
        unit: 'ms',
        ...times,
        budget: { atMost: 1.5, of: 'floor' },
      },
    ]
  },
}

async function typeFirstLetter(running: Running): Promise<number> {
  const { page, program, startedAt } = running
  await whenUsable(running)
  await page.evaluate(() => {
    window.addEventListener('input', () => (document.body.dataset['typedAt'] = String(Date.now())), {
      once: true,
    })
  })
  await page.press('a')
  // The letters of the starts before are there too: a draft is kept.
  await page.until(
    (composer) =>
      document.body.dataset['typedAt'] !== undefined &&
      document.querySelector<HTMLTextAreaElement>(composer)?.value.endsWith('a') === true,
    program.composer,
  )
  return Number(await page.evaluate(() => document.body.dataset['typedAt'] ?? '')) - startedAt
}

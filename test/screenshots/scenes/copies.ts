import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { askForRepair } from '@main/history/database/pendingHistory'
import { answers, openSettings, sayAndWait } from '../../support/e2e/chatWindow'
import { damageEverything, damageRoot } from '../../support/e2e/damagedHistory'
import { answerFileDialogs } from '../../support/e2e/mainProcess'
import type { RunningApp } from '../../support/e2e/runningApp'
import { answer } from '../../support/scriptedGateway'
import { leaveCopies } from '../earlierCopies'
import { inOrder } from '../inOrder'
import { type Scene, userData } from '../stage'
import { openTabs } from './steps'

const historyPath = join(userData, 'history.db')

/** Brings a part of the settings into the middle of the window. */
async function show(part: Locator): Promise<void> {
  await part.first().evaluate((element) => element.scrollIntoView({ block: 'center' }))
}

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** Copies on this computer, and backups in a file. */
const copies: Scene = {
  pictures: ['copies', 'restore', 'back-up', 'back-up-done', 'restore-file'],
  play: async ({ content, gateway, open, take }) => {
    const { question, answer: text } = content.sinceCopy
    const app = await open({
      tabs: openTabs,
      seed: inOrder(content),
      meanwhile: () => leaveCopies(historyPath),
    })
    const { page } = app
    await answers(page, 'complete').waitFor()
    gateway.willAnswer(answer(text))
    await sayAndWait(page, question, 1)
    await openSettings(page, 'history')
    await page.getByTestId('history-check').click()
    await page.getByTestId('history-check-result').getByText(/\d/).waitFor()
    await show(page.getByTestId('backup-copies'))
    await take('copies', page)
    await page.getByTestId('backup-restore').first().click()
    await page.getByTestId('restore-preview').waitFor()
    await take('restore', page)
    await closeDialog(page)

    const path = join(userData, 'RunYour.zip.age')
    await answerFileDialogs(app, path)
    await page.getByTestId('backup-now').click()
    await page.getByTestId('backup-encrypt').click()
    await page.getByTestId('backup-passphrase').fill(content.passphrase)
    await page.getByTestId('backup-passphrase-repeat').fill(content.passphrase)
    await take('back-up', page)
    await page.getByTestId('backup-save').click()
    await page.getByTestId('backup-saved').waitFor()
    await take('back-up-done', page)
    await closeDialog(page)
    await page.getByTestId('backup-pick').click()
    await page.getByTestId('backup-open-passphrase').fill(content.search.nothing)
    await page.getByTestId('backup-open').click()
    await page.locator('[data-testid="backup-open-passphrase"][aria-invalid="true"]').waitFor()
    await take('restore-file', page)
  },
}

/** Opens a history with earlier copies, to which something happened after it was last closed. */
function openAfter(harm: () => void, { content, open }: Parameters<Scene['play']>[0]): Promise<RunningApp> {
  return open({
    tabs: openTabs,
    seed: inOrder(content),
    meanwhile: () => {
      leaveCopies(historyPath)
      harm()
    },
  })
}

/** Damage that nothing at the start reads: found by a look at every page. */
const damaged: Scene = {
  pictures: ['damaged'],
  play: async (stage) => {
    const { page } = await openAfter(() => damageRoot(historyPath, 'calls'), stage)
    await answers(page, 'complete').waitFor()
    await openSettings(page, 'history')
    await page.getByTestId('history-check').click()
    const result = page.getByTestId('history-check-result')
    await result.getByRole('button').waitFor()
    await show(result)
    await stage.take('damaged', page)
  },
}

/** The start at which such a history is repaired. */
const rescue: Scene = {
  pictures: ['rescue'],
  play: async (stage) => {
    const { page } = await openAfter(() => {
      damageRoot(historyPath, 'calls')
      askForRepair(historyPath)
    }, stage)
    await page.getByTestId('rescue-repaired').waitFor()
    await stage.take('rescue', page)
  },
}

/** A history of which nothing can be read. */
const nothingLeft: Scene = {
  pictures: ['rescue-nothing'],
  play: async (stage) => {
    const { page } = await openAfter(() => damageEverything(historyPath), stage)
    await page.getByTestId('rescue-begin-empty').waitFor()
    await stage.take('rescue-nothing', page)
  },
}

/** What keeps the history from being lost. */
export const copyScenes: readonly Scene[] = [copies, damaged, rescue, nothingLeft]

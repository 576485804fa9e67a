import {
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished } from 'vitest'
import { openDatabase } from '@main/history/database/openDatabase'
import { answer } from '../support/scriptedGateway'
import { conversationItems, openSettings, sayAndWait } from '../support/e2e/chatWindow'
import { damageEverything, damageRoot } from '../support/e2e/damagedHistory'
import { storedMessages } from '../support/e2e/historyFile'
import { answerFileDialogs } from '../support/e2e/mainProcess'
import type { RunningApp } from '../support/e2e/runningApp'
import { eventually, journey, removeFolder } from '../support/e2e/test'

/** The app ends where it would start itself again: the test does that, to keep hold of it. */
async function endsInPlaceOfRestarting(running: RunningApp, act: () => Promise<void>): Promise<void> {
  await running.app.evaluate(({ app }) => {
    app.relaunch = () => undefined
  })
  const gone = new Promise<void>((done) => running.app.process().once('exit', () => done()))
  // The page may be gone before the click that ended it has been reported.
  await act().catch((cause: unknown) => {
    if (!String(cause).includes('has been closed')) throw cause
  })
  await gone
}

const asides = (userData: string, kind: string) =>
  readdirSync(userData).filter((name) => name.startsWith(`history.db.${kind}-`) && name.endsWith('Z'))

describe('a copy of the history', () => {
  journey(
    'is made, looked into, and restored; what it replaces can come back',
    async ({ gateway, start }) => {
      gateway.willAnswer(answer('한라산이에요.'), answer('later'))
      const first = await start()
      await sayAndWait(first.page, '제주도에서 가장 높은 산은?')
      await openSettings(first.page, 'history')
      await first.page.getByTestId('backup-copy-now').click()
      await first.page.getByTestId('backup-copies').waitFor()
      await first.page.getByTestId('history-check').click()
      await first.page.getByText('no damage').waitFor()
      await first.page.keyboard.press('Escape')
      await sayAndWait(first.page, 'a question that the copy does not know', 1)

      await openSettings(first.page, 'history')
      await first.page.getByTestId('backup-restore').first().click()
      const preview = first.page.getByTestId('restore-preview')
      await preview.getByText('Conversations: 1, messages: 2').waitFor()
      await preview.getByText('2 messages', { exact: true }).waitFor()
      await endsInPlaceOfRestarting(first, () => first.page.getByTestId('restore-confirm').click())

      const again = await start({ userData: first.userData })
      await eventually(() => conversationItems(again.page).allInnerTexts()).toEqual([
        '제주도에서 가장 높은 산은?',
      ])
      expect(storedMessages(first.userData).map(({ content }) => content)).toEqual([
        '제주도에서 가장 높은 산은?',
        '한라산이에요.',
      ])
      expect(asides(first.userData, 'replaced')).toHaveLength(1)
      await openSettings(again.page, 'history')
      const aside = again.page.locator('[data-copy-kind="replaced"]')
      await aside.getByTestId('backup-restore').click()
      await again.page.getByText('Nothing that you have now is missing from it.').waitFor()
      await endsInPlaceOfRestarting(again, () => again.page.getByTestId('restore-confirm').click())
      await start({ userData: first.userData })
      await eventually(() => storedMessages(first.userData)).toHaveLength(4)
    },
  )

  journey(
    'goes into an encrypted file and comes back from it on another computer',
    async ({ gateway, start }) => {
      gateway.willAnswer(answer('taken along'))
      const first = await start()
      const path = join(first.userData, 'moved.zip.age')
      await sayAndWait(first.page, 'move me')
      await answerFileDialogs(first, path)
      await openSettings(first.page, 'history')
      await first.page.getByTestId('backup-now').click()
      await first.page.getByTestId('backup-encrypt').click()
      await first.page.getByTestId('backup-passphrase').fill('맞는 말 배터리 staple')
      await first.page.getByTestId('backup-passphrase-repeat').fill('another one')
      expect(await first.page.getByTestId('backup-save').isDisabled()).toBe(true)
      await first.page.getByTestId('backup-passphrase-repeat').fill('맞는 말 배터리 staple')
      await first.page.getByTestId('backup-save').click()
      await first.page.getByTestId('backup-saved').waitFor()
      expect(readFileSync(path).includes(Buffer.from('move me'))).toBe(false)

      const other = await start()
      await answerFileDialogs(other, path)
      await openSettings(other.page, 'history')
      await other.page.getByTestId('backup-pick').click()
      await other.page.getByTestId('backup-open-passphrase').fill('wrong')
      await other.page.getByTestId('backup-open').click()
      await other.page.getByText('This is not the passphrase').waitFor()
      await other.page.getByTestId('backup-open-passphrase').fill('맞는 말 배터리 staple')
      await other.page.getByTestId('backup-open').click()
      await other.page.getByTestId('restore-preview').waitFor()
      await endsInPlaceOfRestarting(other, () => other.page.getByTestId('restore-confirm').click())
      const moved = await start({ userData: other.userData })
      await eventually(() => conversationItems(moved.page).allInnerTexts()).toEqual(['move me'])
    },
  )
})

/** A history with an attachment that takes a while to be packed; its bytes take no room on this disk. */
function withLargeAttachment(userData: string): void {
  const hash = 'ab'.padEnd(64, '0')
  const db = openDatabase({
    path: join(userData, 'history.db'),
    backupFolder: join(userData, 'backups'),
    at: 1,
  })
  db.run(
    `INSERT INTO attachments (hash, kind, mime, byte_size, characters, created_at)
     VALUES (?, 'image', 'image/png', 1, 1, 1)`,
    hash,
  )
  db.close()
  mkdirSync(join(userData, 'attachments', 'ab'), { recursive: true })
  const file = openSync(join(userData, 'attachments', 'ab', hash), 'w')
  ftruncateSync(file, 300_000_000)
  closeSync(file)
}

journey('a backup file says how far it is, and leaves nothing when it is cancelled', async ({ start }) => {
  const userData = mkdtempSync(join(tmpdir(), 'runyour-backup-'))
  onTestFinished(() => removeFolder(userData))
  withLargeAttachment(userData)
  const running = await start({ userData })
  const { page } = running
  const folder = join(userData, 'picked')
  mkdirSync(folder)
  await answerFileDialogs(running, join(folder, 'mine.zip.age'))
  await openSettings(page, 'history')
  await page.getByTestId('backup-now').click()
  await page.getByTestId('backup-encrypt').click()
  await page.getByTestId('backup-passphrase').fill('맞는 말 배터리 staple')
  await page.getByTestId('backup-passphrase-repeat').fill('맞는 말 배터리 staple')
  await page.keyboard.press('Enter')
  const progress = page.getByTestId('backup-progress')
  await progress.getByText(/ of 30\d MB/).waitFor()
  expect(await progress.getByRole('status').innerText()).toBe('Writing the file…')
  // What half of it is called while it is written.
  await eventually(() => readdirSync(folder)).toEqual([
    expect.stringMatching(/^mine\.zip\.age\.[0-9a-f]+\.part$/),
  ])

  await page.keyboard.press('Escape')
  await progress.waitFor({ state: 'detached' })
  expect(readdirSync(folder)).toEqual([])
  // The dialog asks again, and what was typed is still there.
  expect(await page.getByTestId('backup-passphrase').inputValue()).toBe('맞는 말 배터리 staple')
  await page.getByTestId('backup-cancel').click()
  await page.getByTestId('backup-passphrase').waitFor({ state: 'detached' })
})

describe('a damaged history', () => {
  journey('is repaired at the start, in view, and the damaged file is kept', async ({ gateway, start }) => {
    gateway.willAnswer(answer('short'))
    const first = await start()
    await sayAndWait(first.page, 'what can be saved?')
    await first.quit()
    const path = join(first.userData, 'history.db')
    damageRoot(path, 'calls')
    const { size } = statSync(path)

    // Nothing that a start reads: it is found by a look at every page.
    const damaged = await start({ userData: first.userData })
    damaged.expectProblem(/the history is damaged/)
    await openSettings(damaged.page, 'history')
    await damaged.page.getByTestId('history-check').click()
    await endsInPlaceOfRestarting(damaged, () =>
      damaged.page.getByRole('button', { name: 'Repair and restart' }).click(),
    )

    const repaired = await start({ userData: first.userData })
    repaired.expectProblem(/history could not be opened/)
    await repaired.page.getByTestId('rescue-repaired').waitFor()
    expect(await repaired.page.getByTestId('rescue-repaired').innerText()).toContain(
      'Saved conversations: 1. Saved messages: 2 of 2.',
    )
    await endsInPlaceOfRestarting(repaired, () => repaired.page.getByTestId('rescue-go-on').click())
    const whole = await start({ userData: first.userData })
    await eventually(() => conversationItems(whole.page).allInnerTexts()).toEqual(['what can be saved?'])
    const [aside = ''] = asides(first.userData, 'damaged')
    expect(statSync(join(first.userData, aside)).size).toBe(size)
  })

  journey('of which nothing can be read gives way to a copy', async ({ gateway, start }) => {
    gateway.willAnswer(answer('kept in the copy'))
    const first = await start()
    await sayAndWait(first.page, 'copy me')
    await openSettings(first.page, 'history')
    await first.page.getByTestId('backup-copy-now').click()
    await first.page.getByTestId('backup-copies').waitFor()
    await first.quit()
    damageEverything(join(first.userData, 'history.db'))

    const damaged = await start({ userData: first.userData })
    damaged.expectProblem(/history could not be opened/)
    await damaged.page.getByTestId('rescue').waitFor()
    await damaged.page.getByTestId('rescue-begin-empty').waitFor()
    await damaged.page.getByTestId('backup-restore').first().click()
    await damaged.page.getByTestId('restore-preview').waitFor()
    await endsInPlaceOfRestarting(damaged, () => damaged.page.getByTestId('restore-confirm').click())
    const whole = await start({ userData: first.userData })
    await eventually(() => conversationItems(whole.page).allInnerTexts()).toEqual(['copy me'])
    expect(existsSync(join(first.userData, 'history.db.restored'))).toBe(false)
  })
})

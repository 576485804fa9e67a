import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { describe, expect, onTestFinished } from 'vitest'
import { openDatabase } from '@main/history/database/openDatabase'
import { answer, gate, sse, stream } from '../support/scriptedGateway'
import { answers, composer, contentOf, say, sayAndWait, tabs } from '../support/e2e/chatWindow'
import { wholeHistory } from '../support/e2e/kills/wholeHistory'
import { storedMessages } from '../support/e2e/historyFile'
import { appCommand, appEnvironment } from '../support/e2e/runningApp'
import { eventually, journey, removeFolder } from '../support/e2e/test'

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'runyour-trouble-'))
  onTestFinished(() => removeFolder(folder))
  return folder
}

/** A history with nothing in it, and a connection of another program to it. */
function otherProgram(userData: string) {
  const path = join(userData, 'history.db')
  openDatabase({ path, backupFolder: join(userData, 'backups'), at: 1 }).close()
  return new DatabaseSync(path)
}

describe('two starts with the same data', () => {
  journey('are one app: the second shows the first and ends', async ({ gateway, start }) => {
    gateway.willAnswer(answer('still one'))
    const { page, userData } = await start()
    const { executablePath, args } = appCommand(userData)
    const second = spawn(executablePath, args, { env: appEnvironment(), stdio: 'ignore' })
    expect(await new Promise((done) => second.once('exit', done))).toBe(0)
    await sayAndWait(page, 'are you still the only one?')
    expect(await tabs(page).count()).toBe(1)
    expect(wholeHistory(userData, (db) => db.prepare('SELECT count(*) AS n FROM messages').get())).toEqual({
      n: 2,
    })
  })
})

describe('a history that another program holds', () => {
  journey('is not opened, and the window says why', async ({ start }) => {
    const userData = newFolder()
    const other = otherProgram(userData)
    other.exec('BEGIN IMMEDIATE')
    const app = await start({ userData })
    app.expectProblem(/history could not be opened/)
    await app.page.getByText('Another program is using the history file.').waitFor()
    // Nothing is offered that would take the place of a file that is whole.
    expect(await app.page.getByTestId('rescue').count()).toBe(0)
    await app.quit()
    other.exec('ROLLBACK')
    other.close()
    const again = await start({ userData })
    await composer(again.page).waitFor()
  })

  journey('for a moment while an answer streams, has all of it in the end', async ({ gateway, start }) => {
    const more = gate()
    gateway.willAnswer(stream([sse.text('before '), more.step, sse.text('after'), sse.finish(), sse.done()]))
    const { page, userData } = await start()
    await say(page, 'go on')
    await eventually(() => storedMessages(userData).at(-1)?.content).toBe('before ')
    const other = new DatabaseSync(join(userData, 'history.db'))
    other.exec('BEGIN IMMEDIATE')
    more.open()
    await eventually(() => contentOf(answers(page)).last().innerText()).toBe('before after')
    expect(storedMessages(userData).at(-1)?.content).toBe('before ')
    other.exec('COMMIT')
    other.close()
    await eventually(() => storedMessages(userData).at(-1)).toEqual({
      role: 'assistant',
      status: 'complete',
      content: 'before after',
    })
  })
})

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterEach, beforeEach, expect } from 'vitest'
import { type BackupServer, davUser, s3Key, startS3, startWebdav } from '../support/backupServers'
import { contentOf, conversationItems, newChat, openSettings, sayAndWait } from '../support/e2e/chatWindow'
import type { RunningApp } from '../support/e2e/runningApp'
import { eventually, journey } from '../support/e2e/test'
import { answer } from '../support/scriptedGateway'

const passphrase = 'correct horse battery'

let folder: string
let servers: BackupServer[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'runyour-places-'))
  servers = []
})
afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()))
  rmSync(folder, { recursive: true, force: true })
})

async function fill(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await page.getByTestId(`place-${name}`).fill(value)
}

async function addServer(page: Page, url: string): Promise<Locator> {
  await openSettings(page, 'history')
  await page.getByTestId('place-add').click()
  const { name: user, password } = davUser
  await fill(page, { url: `${url}/backups`, user, password, passphrase, again: passphrase })
  await page.getByTestId('place-save').click()
  const place = page.getByTestId('place')
  await place.waitFor()
  return place
}

/** The files of a run that have a text in them. */
function filesWith(userData: string, text: string): string[] {
  const files = readdirSync(userData, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  expect(files.map(({ name }) => name)).toContain('backup-places.json')
  return files
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) =>
      [Buffer.from(text), Buffer.from(text, 'utf16le')].some((form) => readFileSync(path).includes(form)),
    )
}

/** The restart that a restore asks for, which the test makes itself. */
async function withoutRelaunch({ app }: RunningApp): Promise<void> {
  await app.evaluate(({ app: electron }) => {
    electron.relaunch = () => undefined
  })
}

journey('a second machine takes over the history through a WebDAV server', async ({ gateway, start }) => {
  const server = await startWebdav(folder)
  servers.push(server)
  gateway.willAnswer(answer('the answer of the first machine'))
  const first = await start()
  await sayAndWait(first.page, 'a question on the first machine')
  const place = await addServer(first.page, server.url)
  await place.getByTestId('place-back-up').click()
  await place.getByTestId('place-said').getByText('The backup is there').waitFor()
  const [stored = ''] = readdirSync(join(folder, 'backups'))
  expect(stored).toMatch(/^RunYour-backup_.*\.zip\.age$/)
  await first.quit()
  for (const secret of [davUser.password, passphrase]) expect(filesWith(first.userData, secret)).toEqual([])
  // As it is from another machine.
  const theirs = first.userData
  const file = JSON.parse(readFileSync(join(theirs, 'backup-places.json'), 'utf8')) as { machineId: string }

  gateway.willAnswer(answer('the answer of the second machine'))
  const second = await start()
  await sayAndWait(second.page, 'a question on the second machine')
  const known = await addServer(second.page, server.url)
  await known.getByTestId('place-show-backups').click()
  const backup = known.getByTestId('remote-backup')
  await backup.waitFor()
  expect(await backup.getAttribute('data-name')).toContain(file.machineId)
  await known.getByTestId('place-newer').waitFor()
  await known.getByTestId('place-newer-look').click()
  await second.page.getByTestId('remote-open').click()
  await second.page.getByTestId('restore-preview').waitFor()
  await withoutRelaunch(second)
  const gone = new Promise<void>((done) => second.app.process().once('exit', () => done()))
  await second.page.getByTestId('remote-replace').click()
  await gone

  const again = await start({ userData: second.userData })
  await eventually(() => conversationItems(again.page).count()).toBe(1)
  await conversationItems(again.page).first().click()
  await contentOf(again.page.getByTestId('message').last()).getByText('first machine').waitFor()
  await openSettings(again.page, 'history')
  await again.page.getByTestId('place').waitFor()
  expect(await again.page.getByTestId('place-newer').count()).toBe(0)
})

journey('an S3-compatible bucket keeps backups, shows them and gives them up', async ({ gateway, start }) => {
  const server = await startS3(folder)
  servers.push(server)
  gateway.willAnswer(answer('an answer'))
  const { page } = await start()
  await sayAndWait(page, 'a question')
  await newChat(page)
  await openSettings(page, 'history')
  await page.getByTestId('place-add').click()
  await page.getByText('S3-compatible', { exact: true }).click()
  await page.getByTestId('place-encrypt').uncheck()
  await fill(page, { endpoint: server.url, bucket: 'backups', folder: 'mine' })
  await fill(page, { 'access-key-id': s3Key.accessKeyId, 'secret-access-key': 'not the key' })
  await page.getByTestId('place-save').click()
  await page.getByTestId('place-form').getByText('did not accept the sign-in').waitFor()
  await fill(page, { 'secret-access-key': s3Key.secretAccessKey })
  await page.getByTestId('place-save').click()
  const place = page.getByTestId('place')
  await place.getByTestId('place-back-up').click()
  await place.getByTestId('place-said').getByText('The backup is there').waitFor()
  await place.getByTestId('place-show-backups').click()
  await place.getByTestId('remote-remove').click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click()
  await place.getByText('There is no backup on this server yet.').waitFor()
  await place.getByTestId('place-forget').click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Forget server' }).click()
  await place.waitFor({ state: 'detached' })
})

journey('a history in a synced folder is pointed out', async ({ start }) => {
  const synced = join(folder, 'Sync')
  const userData = join(synced, 'RunYour')
  mkdirSync(userData, { recursive: true })
  writeFileSync(join(synced, '.dropbox'), '')
  const { page } = await start({ userData })
  await openSettings(page, 'history')
  const note = page.getByTestId('synced-folder')
  await note.getByText('Dropbox').first().waitFor()
  await note.getByTestId('synced-folder-understood').click()
  await note.getByTestId('synced-folder-understood').waitFor({ state: 'detached' })
  expect(await note.count()).toBe(1)
})

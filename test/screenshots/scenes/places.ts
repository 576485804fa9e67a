import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { type BackupServer, davUser, s3Key, startS3, startWebdav } from '../../support/backupServers'
import { answers, openSettings } from '../../support/e2e/chatWindow'
import { inOrder } from '../inOrder'
import { type Scene, userData } from '../stage'
import { openTabs } from './steps'

/** What the servers of a scene keep. */
const kept = join(tmpdir(), 'runyour-pictures-places')

async function withServers(act: (webdav: BackupServer, s3: BackupServer) => Promise<void>): Promise<void> {
  const clear = (): void => rmSync(kept, { recursive: true, force: true })
  clear()
  for (const name of ['dav', 's3']) mkdirSync(join(kept, name), { recursive: true })
  const [webdav, s3] = await Promise.all([startWebdav(join(kept, 'dav')), startS3(join(kept, 's3'))])
  try {
    await act(webdav, s3)
  } finally {
    await Promise.all([webdav.close(), s3.close()])
    clear()
  }
}

async function fill(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await page.getByTestId(`place-${name}`).fill(value)
}

/** Where a server on this machine listens, and what this machine is called, are another one each time. */
async function asElsewhere(page: Page, server: BackupServer): Promise<void> {
  const { host } = new URL(server.url)
  const shown: [string, string][] = [
    [`http://${host}`, 'https://cloud.example.com'],
    [host, 'cloud.example.com'],
    [`${hostname()} (`, 'home-pc ('],
  ]
  await page.evaluate((pairs) => {
    const replaced = (text: string): string =>
      pairs.reduce((now, [from, to]) => now.replaceAll(from, to), text)
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) walker.currentNode.nodeValue = replaced(walker.currentNode.nodeValue ?? '')
    for (const field of document.querySelectorAll('input')) field.value = replaced(field.value)
  }, shown)
}

/** Servers that keep backups, and the warning about a folder that another program syncs. */
const places: Scene = {
  pictures: ['place-webdav', 'place-missing', 'place-s3', 'place-refused', 'place', 'place-backups'],
  play: ({ content, open, take }) =>
    withServers(async (webdav, s3) => {
      const { passphrase } = content
      const { page } = await open({ tabs: openTabs, seed: inOrder(content) })
      await answers(page, 'complete').waitFor()
      await openSettings(page, 'history')
      const form = page.getByTestId('place-form')
      const toTop = () => form.evaluate((element) => element.scrollIntoView({ block: 'start' }))
      await page.getByTestId('place-add').click()
      await toTop()
      await take('place-webdav', page)
      await page.getByTestId('place-save').click()
      await toTop()
      await take('place-missing', page)
      await form.getByRole('radio').last().check({ force: true })
      await fill(page, { endpoint: s3.url, bucket: 'backups', folder: 'runyour' })
      await fill(page, { 'access-key-id': s3Key.accessKeyId, 'secret-access-key': 'runyour-test-wrong' })
      await fill(page, { passphrase, again: passphrase })
      await toTop()
      await asElsewhere(page, s3)
      await take('place-s3', page)
      // As it was, which the field has to be told.
      await fill(page, { endpoint: '' })
      await fill(page, { endpoint: s3.url })
      await page.getByTestId('place-save').click()
      await form.getByRole('alert').waitFor()
      await page.getByTestId('place-save').scrollIntoViewIfNeeded()
      await take('place-refused', page)
      await form.getByRole('radio').first().check({ force: true })
      const { name: user, password } = davUser
      await fill(page, { url: `${webdav.url}/backups`, user, password })
      await page.getByTestId('place-save').click()
      const place = page.getByTestId('place')
      await place.waitFor()
      await place.evaluate((element) => element.scrollIntoView({ block: 'center' }))
      await asElsewhere(page, webdav)
      await take('place', page)
      await place.getByTestId('place-back-up').click()
      await place.getByTestId('place-said').getByText(/./).waitFor()
      await place.getByTestId('place-show-backups').click()
      await place.getByTestId('remote-backup').waitFor()
      await place.evaluate((element) => element.scrollIntoView({ block: 'center' }))
      await asElsewhere(page, webdav)
      await take('place-backups', page)
    }),
}

const synced: Scene = {
  pictures: ['synced-folder'],
  play: async ({ content, open, take }) => {
    const { page } = await open({
      tabs: openTabs,
      seed: inOrder(content),
      // What Dropbox leaves in the folder that it syncs.
      meanwhile: () => writeFileSync(join(userData, '.dropbox'), ''),
    })
    await answers(page, 'complete').waitFor()
    await openSettings(page, 'history')
    await page.getByTestId('synced-folder').evaluate((element) => element.scrollIntoView({ block: 'center' }))
    await take('synced-folder', page)
  },
}

/** Backups on the person's own servers. */
export const placeScenes: readonly Scene[] = [places, synced]

import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { linkSync, mkdirSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { answers, composer, contentOf, say } from '../support/e2e/chatWindow'
import { startGateway, type AppGateway } from '../support/e2e/gateway'
import { storedDrafts, storedMessages } from '../support/e2e/historyFile'
import { type PackagedApp, packagedExecutable, startPackaged } from '../support/e2e/packagedApp'
import { eventually } from '../support/e2e/test'
import { startUpdateServer, type PublishedUpdate, type UpdateServer } from '../support/e2e/updateServer'
import { gate, sse, stream, testKey } from '../support/scriptedGateway'

/*
 * The way to a new version of an AppImage, as far as it can be gone without one: the packaged app runs beside a file that
 * stands for its AppImage, asks a real server, and puts a file that stands for the new one in its place and starts it.
 */

let folder = ''
let executable = ''
let server: UpdateServer | null = null
let gateway: AppGateway
let app: PackagedApp | null = null

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'runyour-updates-'))
  executable = copyOfTheApp(join(folder, 'app'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

beforeEach(async () => {
  gateway = await startGateway({})
})
afterEach(async () => {
  await app?.kill()
  app = null
  await server?.close()
  await gateway.close()
})

/** The packaged app under another name, so that an address to look at can be put beside its archive; the files are shared. */
function copyOfTheApp(to: string): string {
  const from = dirname(packagedExecutable())
  const copy = (source: string, target: string): void => {
    mkdirSync(target, { recursive: true })
    for (const entry of readdirSync(source, { withFileTypes: true })) {
      const [one, other] = [join(source, entry.name), join(target, entry.name)]
      if (entry.isDirectory()) copy(one, other)
      else if (entry.isFile()) share(one, other)
    }
  }
  copy(from, to)
  return join(to, basename(packagedExecutable()))
}

function share(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    // Another disk.
    cpSync(from, to)
  }
}

/** A program that says that it ran: what an AppImage is to the updater. */
function program(marker: string): Buffer {
  return Buffer.from(`#!/bin/sh\necho "$APPIMAGE_SILENT_INSTALL" > '${marker}'\n`)
}

async function start(update: PublishedUpdate, name: string) {
  server = await startUpdateServer(update)
  const here = join(folder, name)
  mkdirSync(here)
  const appImage = join(here, 'RunYour.AppImage')
  writeFileSync(appImage, 'the old version', { mode: 0o755 })
  const config = [
    'provider: generic',
    `url: ${server.address}`,
    'updaterCacheDirName: runyour-desktop-updater',
  ]
  writeFileSync(join(dirname(executable), 'resources/app-update.yml'), config.join('\n'))
  const userData = join(here, 'data')
  app = await startPackaged({
    executable,
    userData,
    env: {
      APPIMAGE: appImage,
      XDG_CACHE_HOME: join(here, 'cache'),
      RUNYOUR_BASE_URL: gateway.baseUrl,
      RUNYOUR_API_KEY: testKey,
    },
  })
  await composer(app.page).waitFor()
  return { app, page: app.page, appImage, userData }
}

const look = (page: Page): Promise<unknown> => page.evaluate(() => window.runyour.invoke('updates.check', {}))

describe.runIf(process.platform === 'linux')('a new version', () => {
  it('is offered, fetched and installed with a yes each, and loses neither an answer nor a draft', async () => {
    const marker = join(folder, 'ran')
    const {
      app: first,
      page,
      appImage,
      userData,
    } = await start({ version: '9.9.9', promised: program(marker) }, 'whole')
    await look(page)
    const note = page.getByTestId('update-note')
    await note.waitFor()
    expect(server?.asked.filter((path) => path.endsWith('.AppImage'))).toEqual([])
    await note.click()
    await page.getByRole('dialog').getByText('더 빨라졌어요.').waitFor()
    await page.getByTestId('update-download').click()
    await page.getByTestId('update-install').waitFor()
    expect(readFileSync(appImage, 'utf8')).toBe('the old version')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })

    // Never opened: the answer is in the middle when the person decides to install.
    gateway.willAnswer(stream([sse.text('첫 절반 '), gate().step, sse.text('나머지'), sse.done()]))
    await page.getByTestId('model-picker').click()
    await page.getByTestId('model-option').first().click()
    await say(page, '질문')
    await contentOf(answers(page, 'streaming')).getByText('첫 절반').waitFor()
    await composer(page).fill('쓰던 글')
    await note.click()
    await page.getByTestId('update-install').click()
    await page.getByRole('alert').waitFor()
    expect(readFileSync(appImage, 'utf8')).toBe('the old version')
    await page.getByTestId('update-install').click()

    expect(await first.ended()).toEqual({ code: 0, signal: null })
    await eventually(() => existsSync(marker) && readFileSync(marker, 'utf8').trim()).toBe('true')
    expect(readFileSync(appImage)).toEqual(program(marker))
    expect(storedMessages(userData)).toEqual([
      { role: 'user', status: 'complete', content: '질문' },
      { role: 'assistant', status: 'interrupted', content: '첫 절반 ' },
    ])
    expect(storedDrafts(userData)).toEqual(['쓰던 글'])
  })

  it('that is not what was published is thrown away', async () => {
    const marker = join(folder, 'never')
    const promised = program(marker)
    const sent = Buffer.from(promised.toString().replace('echo', 'curl'))
    const { page, appImage } = await start({ version: '9.9.9', promised, sent }, 'damaged')
    await look(page)
    await page.getByTestId('update-note').click()
    await page.getByTestId('update-download').click()
    await page.getByRole('dialog').getByRole('alert').waitFor()
    expect(await page.evaluate(() => window.runyour.invoke('updates.state', {}))).toMatchObject({
      value: { kind: 'failed', step: 'download', error: { code: 'update-corrupt' } },
    })
    expect(await page.getByTestId('update-install').count()).toBe(0)
    expect(readFileSync(appImage, 'utf8')).toBe('the old version')
  })

  it('is none when it is not newer', async () => {
    const { page } = await start({ version: '0.0.1', promised: program('') }, 'older')
    expect(await look(page)).toMatchObject({ ok: true, value: { kind: 'current' } })
    expect(await page.getByTestId('update-note').count()).toBe(0)
  })
})

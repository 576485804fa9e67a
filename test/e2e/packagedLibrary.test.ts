import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { draftFiles, sentFiles } from '../support/e2e/attachments'
import {
  answers,
  closeSettings,
  composer,
  contentOf,
  conversationItems,
  isFocused,
  newChat,
  openSettings,
  sayAndWait,
} from '../support/e2e/chatWindow'
import { answerFileDialog, fileDialogEnvironment, fileDialogSwitches } from '../support/e2e/fileDialog'
import { type AppGateway, startGateway } from '../support/e2e/gateway'
import { type PackagedApp, startPackaged } from '../support/e2e/packagedApp'
import { eventually, removeFolder } from '../support/e2e/test'
import { readLibrary, writeSeededArchive } from '../support/e2e/wholeLibrary'
import { answer, sse, stream, testKey } from '../support/scriptedGateway'

let app: PackagedApp | null = null
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'runyour-library-'))
})

afterEach(async () => {
  await app?.kill()
  app = null
  await removeFolder(folder)
})

const title = '방학 계획'
const item = (page: Page): Locator => conversationItems(page).filter({ hasText: title })

/** Everything that an archive holds, by way of the settings; what the report says. */
async function importArchive(page: Page, path: string): Promise<string> {
  await openSettings(page, 'history')
  await page.getByTestId('settings-import').click()
  await answerFileDialog(() => page.getByTestId('import-pick-file').click(), path)
  await page.getByTestId('import-start').click()
  const report = await page.getByTestId('import-report').innerText()
  await page.getByTestId('import-done').click()
  await closeSettings(page)
  return report
}

async function exportEverything(page: Page, path: string): Promise<void> {
  await openSettings(page, 'history')
  await page.getByTestId('export-everything').click()
  await page.getByTestId('export-format-archive').check()
  await answerFileDialog(() => page.getByTestId('export-start').click(), path)
  await page.getByTestId('export-result').getByText(path).waitFor()
}

/** A question with a file, two answers to it of which the second one is shown, and another conversation after that. */
async function talk(page: Page, gateway: AppGateway, file: string): Promise<void> {
  const thought = [sse.reasoning('어디가 어두울까'), sse.text('여름에는 **별똥별을** 보러 가요.')]
  const first = stream([...thought, sse.finish(), sse.usage(12, 34), sse.done()])
  gateway.willAnswer(first, answer('겨울에는 눈을 보러 가요.'), answer('Something else.'))
  await newChat(page)
  await answerFileDialog(() => page.getByTestId('attach').click(), file)
  await eventually(() => draftFiles(page, 'ready').count()).toBe(1)
  const shown = await sayAndWait(page, title)
  await shown.getByTestId('message-retry').click()
  await eventually(() => contentOf(shown).innerText()).toBe('겨울에는 눈을 보러 가요.')
  await answers(page, 'complete').waitFor()
  await newChat(page)
  await sayAndWait(page, 'another question')
}

/** Opens the search with two syllables from inside a word. */
async function search(page: Page): Promise<void> {
  await page.getByTestId('search-open').click()
  await page.getByTestId('search-input').fill('똥별')
}

/** What is found: all the words of the one hit, with folder, tag and archive. */
async function hit(page: Page): Promise<string> {
  const one = page.getByTestId('search-result')
  await eventually(() => one.locator('mark').allInnerTexts()).toEqual(['똥별'])
  return one.innerText()
}

async function leaveSearch(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.getByTestId('search-input').waitFor({ state: 'detached' })
}

/** Goes to what is found; everything that is said of it there. */
async function jump(page: Page) {
  await page.getByTestId('search-result').click()
  const one = answers(page)
  await eventually(() => contentOf(one).innerText()).toBe('여름에는 별똥별을 보러 가요.')
  await eventually(() => isFocused(page.getByRole('group', { name: '메시지', exact: true }))).toBe(true)
  return {
    variant: await one.getByTestId('variant-list').innerText(),
    reasoning: await one.getByTestId('message-reasoning').textContent(),
    usage: await one.getByTestId('message-usage').innerText(),
    files: await sentFiles(page).allInnerTexts(),
  }
}

/** Into a folder, under a tag, and away into the archive, all by keyboard. */
async function putInOrder(page: Page): Promise<void> {
  const choose = async (key: string, name: string): Promise<void> => {
    await item(page).focus()
    await page.keyboard.press(key)
    await page.getByTestId('pick-field').fill(name)
    await page.keyboard.press('Enter')
  }
  await choose('m', '휴가')
  await page.getByTestId('folder-item').filter({ hasText: '휴가' }).click()
  await choose('t', '중요')
  await page.keyboard.press('Escape')
  await item(page).focus()
  await page.keyboard.press('e')
  await eventually(() => item(page).count()).toBe(0)
}

/** What the archive lists, from the top. */
async function archived(page: Page): Promise<string[]> {
  await page.getByTestId('list-menu').click()
  await page.getByTestId('list-archive').click()
  await page.getByTestId('list-place').waitFor()
  await item(page).waitFor()
  return conversationItems(page).allInnerTexts()
}

// Elsewhere the dialogs are those of the desktop that the tests were started from, and take no keys of ours.
describe.runIf(process.platform === 'linux')('a history in the packaged app', () => {
  it('is found, put in order, exported, wiped and imported again, with everything there', async () => {
    const gateway = await startGateway({})
    onTestFinished(() => gateway.close())
    const env = {
      ...fileDialogEnvironment(join(folder, 'config')),
      LANG: 'ko_KR.UTF-8',
      LANGUAGE: 'ko',
      RUNYOUR_BASE_URL: gateway.baseUrl,
      RUNYOUR_API_KEY: testKey,
    }
    const [old, fresh] = [join(folder, 'old'), join(folder, 'fresh')]
    const [note, everything] = [join(folder, 'note.txt'), join(folder, 'everything.zip')]
    const seeded = await writeSeededArchive(join(folder, 'seeded'), 7)
    writeFileSync(note, '방학은 7월부터')

    app = await startPackaged({ userData: old, env, switches: fileDialogSwitches })
    const { page } = app
    await composer(page).waitFor()
    expect(await importArchive(page, seeded)).toContain('대화 12개')
    await talk(page, gateway, note)
    await search(page)
    await hit(page)
    const said = await jump(page)
    expect(said).toMatchObject({ variant: '1/2', files: [expect.stringContaining('note.txt')] })
    expect(said.reasoning).toContain('어디가 어두울까')
    expect(said.usage).toMatch(/12.+34/)
    await putInOrder(page)
    const archive = await archived(page)
    await search(page)
    const found = await hit(page)
    for (const place of ['휴가', '중요']) expect(found).toContain(place)
    await leaveSearch(page)
    await exportEverything(page, everything)
    expect(await app.terminate()).toEqual({ code: 0, signal: null })
    const library = readLibrary(old)

    // Nothing is left but the archive, and nothing answers.
    await gateway.close()
    await removeFolder(old)
    app = await startPackaged({ userData: fresh, env, switches: fileDialogSwitches })
    const { page: again } = app
    await composer(again).waitFor()
    await search(again)
    await again.getByTestId('search-nothing').waitFor()
    await leaveSearch(again)

    await importArchive(again, everything)
    await again.getByTestId('folder-item').filter({ hasText: '휴가' }).waitFor()
    await again.getByTestId('tag-chip').filter({ hasText: '중요' }).waitFor()
    expect(await archived(again)).toEqual(archive)
    await search(again)
    expect(await hit(again)).toBe(found)
    expect(await jump(again)).toEqual(said)
    expect(await app.terminate()).toEqual({ code: 0, signal: null })
    expect(readLibrary(fresh)).toEqual(library)
  })
})

import { describe, expect } from 'vitest'
import { closeSettings, composer, isFocused, openSettings, showSettings } from '../support/e2e/chatWindow'
import { chooseFromMenu, menuLabels } from '../support/e2e/mainProcess'
import { readClipboard } from '../support/e2e/network'
import { sharedJourney } from '../support/e2e/sharedJourney'
import { eventually, usualModel } from '../support/e2e/test'

describe('the settings', () => {
  sharedJourney('lead to a setting by its name in either language', async ({ app: { page } }) => {
    await openSettings(page)
    const search = page.getByTestId('settings-search')
    await search.fill('글자 크')
    await search.press('Enter')
    const slider = page.getByTestId('settings-text-size')
    await eventually(() => isFocused(slider)).toBe(true)
    // Escape first empties the search and only then closes the page.
    await search.fill('proxy')
    await page.getByTestId('settings-result').first().waitFor()
    await search.press('Escape')
    await eventually(() => search.inputValue()).toBe('')
    await slider.waitFor()
    await page.keyboard.press('Escape')
    await composer(page).waitFor()
  })

  sharedJourney('change the look at once, and back to the default', async ({ app: { page, app } }) => {
    await openSettings(page, 'appearance')
    const look = () =>
      page.evaluate(() => {
        const style = getComputedStyle(document.body)
        const accent = getComputedStyle(document.documentElement).getPropertyValue('--color-accent')
        // Not the whole list: the family that was found at the last start stands in front of it from the next one on.
        return { size: style.fontSize, ownFont: style.fontFamily.includes('No Such'), accent }
      })
    const before = await look()
    await page.getByTitle('Teal').click()
    await eventually(async () => (await look()).accent).not.toBe(before.accent)
    await page.getByTestId('settings-text-size').fill('120')
    await eventually(async () => (await look()).size).toBe('18px')
    await page.getByTestId('settings-font').fill('No Such "Font"; } body { display: none')
    await page.getByTestId('settings-font').press('Enter')
    await page.getByText('This computer has no font of this name').waitFor()
    expect((await look()).ownFont).toBe(true)
    expect(await page.locator('body').evaluate((body) => getComputedStyle(body).display)).toBe('block')
    // Another window draws with the same settings before its first frame.
    await page.reload()
    await composer(page).waitFor()
    expect((await look()).size).toBe('18px')

    await openSettings(page, 'appearance')
    for (const name of ['Accent colour', 'Text size', 'Font'])
      await page.getByRole('button', { name: `Reset to default: ${name}`, exact: true }).click()
    await eventually(look).toEqual(before)
    expect(await app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('light')
  })

  sharedJourney('speak the other language from the moment it is chosen', async ({ app }) => {
    const { page } = app
    await openSettings(page, 'general')
    await page.getByText('한국어', { exact: true }).click()
    await page.getByRole('heading', { name: '설정', exact: true }).waitFor()
    await eventually(() => menuLabels(app)).toContain('파일')
  })

  sharedJourney('put favourites first and leave hidden models out', async ({ app: { page } }) => {
    await openSettings(page, 'models')
    const last = page.getByTestId('settings-model').last()
    const favourite = String(await last.getAttribute('data-model-id'))
    await last.getByRole('button', { name: 'Favourite' }).click()
    await page.getByTestId('settings-model-filter').fill('openai')
    await page.getByRole('button', { name: 'Hide all of OpenAI' }).click()
    await page.getByRole('button', { name: 'Show all of OpenAI' }).waitFor()
    await closeSettings(page)

    await page.getByTestId('model-picker').click()
    const options = page.getByTestId('model-option')
    await options.first().waitFor()
    expect(await options.first().getAttribute('data-model-id')).toBe(favourite)
    const offered = () =>
      options.evaluateAll((all) => all.map((one) => one.getAttribute('data-model-id') ?? ''))
    // The one in use stays, or the list would not show what is chosen.
    expect((await offered()).filter((id) => id.startsWith('openai/'))).toEqual([usualModel])
    await page.getByTestId('model-show-hidden').click()
    await eventually(
      async () => (await offered()).filter((id) => id.startsWith('openai/')).length,
    ).toBeGreaterThan(1)
    await page.getByTestId('model-search').fill(usualModel)
    await page.getByTestId('model-search').press('ControlOrMeta+d')
    await eventually(async () => (await offered())[0]).toBe(usualModel)
    await page.getByText('Favourites').waitFor()
  })

  sharedJourney('tell where things are, whose they are, and what a report says', async ({ app }) => {
    const { page } = app
    await openSettings(page, 'history')
    await page.getByText(`${app.userData}/history.db`).waitFor()
    await page.getByTestId('backup-copy-now').waitFor()
    await page.getByTestId('settings-keep-trash').selectOption('never')
    await eventually(async () => {
      const read = await app.call('app.bootstrap', {})
      return read.ok && read.value.settings.keepTrashDays
    }).toBe(null)
    await showSettings(page, 'about')
    await page.getByTestId('settings-licences').click()
    const licences = page.getByTestId('licence-list')
    for (const name of ['react', 'openai', '@photostructure/sqlite', 'SQLite'])
      await licences.getByText(name, { exact: true }).first().waitFor()
    await page.keyboard.press('Escape')
    await licences.waitFor({ state: 'detached' })
    await page.getByTestId('settings-diagnostics').click()
    const text = await page.getByTestId('diagnostics-text').innerText()
    expect(text).toContain('Electron ')
    expect(text).not.toContain('runyour-v1')
    await page.getByTestId('diagnostics-copy').click()
    await page.getByText('Copied', { exact: true }).waitFor()
    expect(await readClipboard(app)).toBe(text)
  })

  sharedJourney('fit a window of 480 × 400 points, and are all within reach', async ({ app: running }) => {
    const { app, page } = running
    await app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0]
      window?.setMinimumSize(200, 200)
      window?.setContentSize(480, 400)
    })
    await eventually(() => page.evaluate(() => window.innerWidth)).toBe(480)
    await chooseFromMenu(running, 'CmdOrCtrl+,')
    const options = page.getByTestId('settings-section').locator('option')
    await eventually(() => options.count()).toBe(10)
    const sections = await options.evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value))
    for (const section of sections) {
      await page.getByTestId('settings-section').selectOption(section)
      const outside = await page.evaluate(() =>
        [...document.querySelectorAll('main button, main input, main select, main p')]
          .filter(
            (one) => one.closest('.sr-only, pre') === null && one.getBoundingClientRect().right > innerWidth,
          )
          .map((one) => one.outerHTML.slice(0, 120)),
      )
      expect(outside).toEqual([])
    }
  })
})

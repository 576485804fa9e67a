import type { Page } from 'playwright-core'
import type { ParameterName } from '@shared/model/parameters'

/** What a person does in a conversation's settings, and in the same form elsewhere. */

export async function openChatSettings(page: Page): Promise<void> {
  await page.getByTestId('chat-settings').click()
  await page.getByTestId('system-prompt').waitFor()
}

export async function saveChatSettings(page: Page): Promise<void> {
  await page.getByTestId('chat-settings-save').click()
  await page.getByTestId('system-prompt').waitFor({ state: 'detached' })
}

export async function typeParameter(page: Page, name: ParameterName, text: string): Promise<void> {
  await showParameter(page, name)
  await page.getByTestId(`parameter-${name}`).fill(text)
}

/** @param option a value, `default` or `never`. */
export async function chooseParameter(page: Page, name: ParameterName, option: string): Promise<void> {
  await showParameter(page, name)
  await page.getByTestId(`parameter-${name}`).selectOption(option)
}

/** The rarer parameters are folded up. */
async function showParameter(page: Page, name: ParameterName): Promise<void> {
  const field = page.getByTestId(`parameter-${name}`)
  if (!(await field.isVisible())) await page.getByTestId('parameters-more').click()
  await field.waitFor()
}

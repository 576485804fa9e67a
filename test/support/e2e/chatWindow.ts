import type { Locator, Page } from 'playwright-core'
import type { SettingsSection } from '@renderer/features/settings/settingsIndex'
import type { AnswerStatus } from '@shared/model/message'

/** What a person sees and does in the chat, by the handles that outside tools rely on too. */

export function composer(page: Page): Locator {
  return page.getByTestId('composer')
}

export async function say(page: Page, text: string): Promise<void> {
  await composer(page).fill(text)
  await composer(page).press('Enter')
}

export function userMessages(page: Page): Locator {
  return page.locator('[data-testid="message"][data-role="user"]')
}

export function answers(page: Page, status?: AnswerStatus): Locator {
  const state = status === undefined ? '' : `[data-status="${status}"]`
  return page.locator(`[data-testid="message"][data-role="assistant"]${state}`)
}

/** Its text is empty for a moment after the message appeared: the list hides a row until it knows its height. */
export function contentOf(message: Locator): Locator {
  return message.getByTestId('message-content')
}

export function isFocused(element: Locator): Promise<boolean> {
  return element.evaluate((one) => document.activeElement === one)
}

/** Says something and waits until the answer to it has ended; the answer is the shown one with this number, from 0. */
export async function sayAndWait(
  page: Page,
  text: string,
  index = 0,
  status: AnswerStatus = 'complete',
): Promise<Locator> {
  await say(page, text)
  const answer = answers(page).nth(index)
  await answers(page, status).and(answer).waitFor()
  return answer
}

/** Opens an empty conversation in a tab of its own. */
export async function newChat(page: Page): Promise<void> {
  await page.getByTestId('new-chat').click()
  await answers(page).first().waitFor({ state: 'detached' })
}

export function tabs(page: Page): Locator {
  return page.getByTestId('tab')
}

export function conversationItems(page: Page): Locator {
  return page.getByTestId('conversation-item')
}

/** Opens the picker, searches and takes the model with exactly this ID. */
export async function pickModel(page: Page, id: string): Promise<void> {
  await page.getByTestId('model-picker').click()
  await page.getByTestId('model-search').fill(id)
  await page.locator(`[data-testid="model-option"][data-model-id="${id}"]`).click()
  await page.getByTestId('model-search').waitFor({ state: 'hidden' })
}

export async function openSettings(page: Page, section?: SettingsSection): Promise<void> {
  await page.getByTestId('settings-open').click()
  await page.getByTestId('key-status').waitFor()
  if (section !== undefined) await showSettings(page, section)
}

/** Goes to another section of the open settings. */
export async function showSettings(page: Page, section: SettingsSection): Promise<void> {
  const link = page.getByTestId(`settings-to-${section}`)
  const menu = page.getByTestId('settings-section')
  if (await link.isVisible()) await link.click()
  else await menu.selectOption(section)
}

/** Goes back to the chat by keyboard. */
export async function closeSettings(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await composer(page).waitFor()
}

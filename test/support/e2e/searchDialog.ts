import type { Page } from 'playwright-core'

export const field = (page: Page) => page.getByTestId('search-input')
export const results = (page: Page) => page.getByTestId('search-result')

/** The messages that are listed, the best first. */
export function found(page: Page): Promise<(string | null)[]> {
  return results(page).evaluateAll((all) => all.flatMap((one) => one.getAttribute('data-message-id') ?? []))
}

/** The words that are marked in the results. */
export function marked(page: Page): Promise<string[]> {
  return results(page).locator('mark').allInnerTexts()
}

export async function openSearch(page: Page, text: string): Promise<void> {
  await page.getByTestId('search-open').click()
  await field(page).fill(text)
}

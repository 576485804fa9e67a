import type { Locator } from 'playwright-core'

/** Opens a message's menu and takes the entry with this handle. */
export async function fromMenu(message: Locator, entry: string): Promise<void> {
  await message.hover()
  await message.getByTestId('message-more').click()
  await message.page().getByTestId(entry).click()
}

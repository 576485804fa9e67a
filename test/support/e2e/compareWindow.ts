import type { Locator, Page } from 'playwright-core'
import type { GatewayRequest, Reply } from '../scriptedGateway'

/** What a person sees and does when several models are asked. */

export function chips(page: Page): Locator {
  return page.getByTestId('compare-chip')
}

export function column(page: Page, modelId: string): Locator {
  return page.locator(`[data-testid="compare-column"][data-model-id="${modelId}"]`)
}

/** Begins to compare and has exactly these models asked. */
export async function compare(page: Page, ...modelIds: string[]): Promise<void> {
  await page.getByTestId('compare-open').click()
  await page.getByTestId('compare-bar').waitFor()
  for (let count = await chips(page).count(); count < modelIds.length; count += 1) {
    await page.getByTestId('compare-add').click()
  }
  for (const [index, id] of modelIds.entries()) {
    await chips(page).nth(index).getByTestId('compare-model').click()
    await page.getByTestId('model-search').fill(id)
    await page.locator(`[data-testid="model-option"][data-model-id="${id}"]`).click()
    await page.getByTestId('model-search').waitFor({ state: 'hidden' })
  }
}

/** Answers each model with a reply of its own; calls come in any order. Models that are not named are left to the queue. */
export function byModel(replies: Record<string, Reply>): (request: GatewayRequest) => Reply | undefined {
  return (request) => {
    const body = request.body as { model?: unknown } | null
    return typeof body?.model === 'string' ? replies[body.model] : undefined
  }
}

import { describeModel } from '@shared/model/modelId'

/**
 * A model's name as short as it can be and still be told from its neighbours: without the provider and without the date
 * of its release (`openai/gpt-5.5-2026-04-23` → `gpt-5.5`). The full ID stands in the tooltip.
 */
export function shortModelName(id: string): string {
  return describeModel(id).name.replace(/-(\d{4}-\d{2}-\d{2}|\d{8})$/, '')
}

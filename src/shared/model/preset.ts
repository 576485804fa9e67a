import { z } from 'zod'
import { parameterOverridesSchema } from './parametersSchema'

/** What a preset consists of, without its place in this app: also what is exported. */
export const presetContentSchema = z.strictObject({
  name: z.string().trim().min(1).max(120),
  /** May name `{{variables}}`, which are asked for when it is applied. */
  systemPrompt: z.string().max(200_000),
  /** null: whatever the conversation uses. */
  model: z.string().min(1).max(200).nullable(),
  parameters: parameterOverridesSchema,
})
export type PresetContent = z.infer<typeof presetContentSchema>

export const presetSchema = presetContentSchema.extend({ id: z.uuid(), updatedAt: z.number().int() })
export type Preset = z.infer<typeof presetSchema>

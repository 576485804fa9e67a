import { z } from 'zod'
import { columnLimit } from './columnLimit'
import { parameterOverridesSchema } from './parametersSchema'

/** One column of a comparison: who is asked, and with what beyond the conversation's own parameters. */
export const columnSchema = z.strictObject({
  model: z.string().min(1).max(200),
  parameters: parameterOverridesSchema,
})
export type Column = z.infer<typeof columnSchema>

export const columnsSchema = z.array(columnSchema).min(columnLimit.fewest).max(columnLimit.most)

/** The models that one message goes to: several side by side, or a single one that is asked this once. */
export const askedColumnsSchema = z.array(columnSchema).min(1).max(columnLimit.most)

/** A set of columns that was given a name. */
export const modelSetSchema = z.object({ id: z.uuid(), name: z.string(), columns: columnsSchema })
export type ModelSet = z.infer<typeof modelSetSchema>

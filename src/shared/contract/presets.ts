import { z } from 'zod'
import { columnsSchema, modelSetSchema } from '../model/comparison'
import { modelSettingsSchema } from '../model/modelSettings'
import { presetContentSchema, presetSchema } from '../model/preset'
import { call, event } from './define'

const id = z.strictObject({ id: z.uuid() })

export const presetCalls = {
  /** By name. */
  'presets.list': call(z.strictObject({}), z.array(presetSchema)),
  /** A new one, or the one with this ID replaced. */
  'presets.save': call(
    z.strictObject({ id: z.uuid().nullable(), content: presetContentSchema }),
    presetSchema,
  ),
  'presets.delete': call(id, z.null()),
  /**
   * Writes the presets with these IDs as one JSON file to a place that the person picks; null when they picked none. What
   * looks like a key is not written; `hidden` is how many there were.
   */
  'presets.export': call(
    z.strictObject({ ids: z.array(z.uuid()).min(1) }),
    z.object({ path: z.string(), hidden: z.number().int() }).nullable(),
  ),
  /** Adds the presets of a file that the person picks; null when they picked none. One that is there already is not added twice. */
  'presets.import': call(
    z.strictObject({}),
    z.object({ added: z.number().int(), present: z.number().int() }).nullable(),
  ),
  'modelSets.list': call(z.strictObject({}), z.array(modelSetSchema)),
  /** A name that is taken is replaced. */
  'modelSets.save': call(
    z.strictObject({ name: z.string().trim().min(1).max(120), columns: columnsSchema }),
    modelSetSchema,
  ),
  'modelSets.delete': call(id, z.null()),
  /** Only models of which anything is known. */
  'modelSettings.list': call(z.strictObject({}), z.array(modelSettingsSchema)),
  'modelSettings.update': call(
    z.strictObject({
      model: z.string().trim().min(1).max(200),
      patch: modelSettingsSchema.omit({ model: true, learnedWindow: true }).partial().strict(),
    }),
    modelSettingsSchema,
  ),
  /** Hides many at once, or shows them again; what changed is an event, too. */
  'modelSettings.setHidden': call(
    z.strictObject({ models: z.array(z.string().min(1).max(200)).min(1).max(5_000), hidden: z.boolean() }),
    z.array(modelSettingsSchema),
  ),
}

export const presetEvents = {
  'modelSettings.changed': event(z.object({ modelSettings: z.array(modelSettingsSchema) })),
}

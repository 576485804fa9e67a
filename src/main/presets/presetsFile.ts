import { z } from 'zod'
import { fail, ok, type Result } from '@shared/appError'
import { parameterOverridesSchema } from '@shared/model/parametersSchema'
import { type PresetContent, presetContentSchema } from '@shared/model/preset'
import { hideKeys } from '../logging/hideKeys'

/*
 * The file that presets travel in, described in docs/presets-format.md.
 */

const format = 'runyour-presets'
const version = 1

/** More than anybody writes, and little enough to be read in one go. */
export const presetsFileLimits = { bytes: 5_000_000, presets: 1_000 } as const

/** Which format it is, told before the rest is looked at, so that a file of a newer app is not called damaged. */
const headSchema = z.object({ format: z.literal(format), version: z.number().int().positive() })

/** Files are written by hand, too: what a preset does not need may be missing. What is misspelt is refused. */
const bodySchema = z.object({
  presets: z
    .array(
      presetContentSchema.extend({
        systemPrompt: presetContentSchema.shape.systemPrompt.default(''),
        model: presetContentSchema.shape.model.default(null),
        parameters: parameterOverridesSchema.default({}),
      }),
    )
    .min(1)
    .max(presetsFileLimits.presets),
})

/** The file's text, and how many keys were left out of it. IDs and times belong to this app and do not go along. */
export function formatPresets(presets: readonly PresetContent[]): { text: string; hidden: number } {
  const contents = presets.map(({ name, systemPrompt, model, parameters }) => ({
    name,
    systemPrompt,
    model,
    parameters,
  }))
  // Over the whole text and not field by field: no place can be forgotten, and a key has no letter that JSON escapes.
  const { text, hidden } = hideKeys(JSON.stringify({ format, version, presets: contents }, null, 2))
  return { text: `${text}\n`, hidden }
}

/** What a file holds. `file-unreadable` names the place that is wrong, `file-unsupported` is a newer version's. */
export function parsePresets(text: string): Result<PresetContent[]> {
  const json = parseJson(text)
  const head = headSchema.safeParse(json)
  if (!head.success) return fail({ code: 'file-unreadable', message: 'not a file of presets' })
  if (head.data.version > version) {
    const message = `presets of version ${head.data.version}; this app reads version ${version}`
    return fail({ code: 'file-unsupported', message })
  }
  const body = bodySchema.safeParse(json)
  if (body.success) return ok(body.data.presets)
  const detail = body.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n')
  return fail({ code: 'file-unreadable', message: 'the file of presets has mistakes', detail })
}

function parseJson(text: string): unknown {
  try {
    // Editors on Windows put a byte order mark in front, which JSON does not know.
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return null
  }
}

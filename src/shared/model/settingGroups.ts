import { z } from 'zod'
import { readAccelerator } from './accelerator'
import {
  accents,
  type Appearance,
  contrasts,
  defaultAppearance,
  densities,
  motions,
  readingWidths,
  textSizeLimits,
} from './appearance'
import { type Command, commandNames, type Shortcuts } from './command'
import {
  bypassRules,
  defaultNetwork,
  type NetworkSettings,
  parseProxyUrl,
  type ProxySettings,
} from './network'

/*
 * The groups of settings. Each has two schemas: a forgiving one for the file, in which a damaged value costs that value
 * alone, and a strict one for what the window sends.
 */

const fontName = z.string().trim().min(1).max(100)

const look = {
  accent: z.enum(accents),
  font: fontName.nullable(),
  codeFont: fontName.nullable(),
  textSize: z.number().int().min(textSizeLimits.min).max(textSizeLimits.max),
  density: z.enum(densities),
  contrast: z.enum(contrasts),
  motion: z.enum(motions),
  readingWidth: z.enum(readingWidths),
  wrapCode: z.boolean(),
  collapseCode: z.boolean(),
}

/** The strict form: whole, since the window knows all of it. */
export const appearancePatchSchema = z.strictObject(look)

/** The forgiving form. */
export const appearanceSchema: z.ZodType<Appearance, unknown> = z
  .object({
    accent: look.accent.catch(defaultAppearance.accent),
    font: look.font.catch(defaultAppearance.font),
    codeFont: look.codeFont.catch(defaultAppearance.codeFont),
    textSize: look.textSize.catch(defaultAppearance.textSize),
    density: look.density.catch(defaultAppearance.density),
    contrast: look.contrast.catch(defaultAppearance.contrast),
    motion: look.motion.catch(defaultAppearance.motion),
    readingWidth: look.readingWidth.catch(defaultAppearance.readingWidth),
    wrapCode: look.wrapCode.catch(defaultAppearance.wrapCode),
    collapseCode: look.collapseCode.catch(defaultAppearance.collapseCode),
  })
  .catch(defaultAppearance)

const keys = z
  .string()
  .max(100)
  .refine((text) => readAccelerator(text, false) !== null || readAccelerator(text, true) !== null)
  .nullable()

export const shortcutsPatchSchema: z.ZodType<Shortcuts> = z.partialRecord(z.enum(commandNames), keys)

/** Commands of an older or newer version are left out. */
export const shortcutsSchema: z.ZodType<Shortcuts, unknown> = z
  .record(z.string(), z.unknown())
  .transform((stored) => {
    const known: Shortcuts = {}
    for (const [name, value] of Object.entries(stored)) {
      const read = keys.safeParse(value)
      if (read.success && (commandNames as string[]).includes(name)) known[name as Command] = read.data
    }
    return known
  })

/** How calls reach the network: strict, also for the file, since half a proxy is none. */
export const proxySchema: z.ZodType<ProxySettings, unknown> = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('system') }),
  z.strictObject({ mode: z.literal('direct') }),
  z.strictObject({
    mode: z.literal('manual'),
    url: z
      .string()
      .max(300)
      .transform((typed, context) => {
        const read = parseProxyUrl(typed)
        if (read.state === 'good') return read.url
        context.addIssue({ code: 'custom', message: read.problem })
        return z.NEVER
      }),
    bypass: z
      .string()
      .max(2_000)
      .transform((typed) => bypassRules(typed).join(',')),
  }),
])

/** The forgiving form. There is no strict one: each of the two has a call of its own. */
export const networkSchema: z.ZodType<NetworkSettings, unknown> = z
  .object({
    proxy: proxySchema.catch(defaultNetwork.proxy),
    caFile: z.string().min(1).max(4_000).nullable().catch(defaultNetwork.caFile),
  })
  .catch(defaultNetwork)

import { z } from 'zod'
import { call } from './define'

export const fileCalls = {
  /**
   * Writes a text as UTF-8 to a place that the person picks, whole or not at all; null when they picked none. `name` is a
   * suggestion, whose ending says what kind of file it is.
   */
  'files.saveText': call(
    z.strictObject({ name: z.string().trim().min(1).max(200), text: z.string().max(50_000_000) }),
    z.object({ path: z.string() }).nullable(),
  ),
}

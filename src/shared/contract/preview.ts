import { z } from 'zod'
import { longestPreview, previewKinds } from '../model/preview'
import { call } from './define'

export const previewCalls = {
  /**
   * Puts a source where a sandboxed frame can load it: at an address of its own host, under a policy of its own. Main
   * keeps the last few only, so an address is good for a frame that is made now and not for one that comes later.
   */
  'preview.create': call(
    z.strictObject({ kind: z.enum(previewKinds), source: z.string().min(1).max(longestPreview) }),
    z.object({ url: z.string() }),
  ),
}

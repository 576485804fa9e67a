import { z } from 'zod'
import { updateStateSchema } from '../model/update'
import { call, event } from './define'

const none = z.strictObject({})

export const updateCalls = {
  'updates.state': call(none, updateStateSchema),
  /** Looks for a new version. What comes of it is an event, too. */
  'updates.check': call(none, updateStateSchema),
  /** Fetches the version that was found, and checks that it is what its makers published. Answers when it began. */
  'updates.download': call(none, z.null()),
  'updates.cancelDownload': call(none, z.null()),
  /**
   * Saves everything, installs the fetched version and starts it. While answers are running it does nothing unless told
   * to stop them; `running` is how many there are.
   */
  'updates.install': call(
    z.strictObject({ stopAnswers: z.boolean() }),
    z.object({ running: z.number().int().nonnegative() }),
  ),
}

export const updateEvents = {
  'updates.changed': event(z.object({ state: updateStateSchema })),
}

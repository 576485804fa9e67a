import { z } from 'zod'
import { proxySchema } from '../model/settingGroups'
import { call } from './define'

/** A certificate as people tell it from others; times in milliseconds since 1970. */
const certificateSchema = z.object({
  subject: z.string(),
  issuer: z.string(),
  validFrom: z.number(),
  validTo: z.number(),
  /**
   * `good` is trusted; `not-authority` belongs to a server or a person and vouches for nobody; the others are out of
   * their time.
   */
  state: z.enum(['good', 'not-authority', 'expired', 'not-yet']),
})
export type CertificateInfo = z.infer<typeof certificateSchema>

const networkStateSchema = z.object({
  /** The person's own file of authorities; null while there is none. */
  caFile: z
    .object({
      path: z.string(),
      /** `missing`: not there or not readable (any more), so that only the system's authorities are trusted. */
      state: z.enum(['read', 'missing', 'no-certificates']),
      certificates: z.array(certificateSchema),
    })
    .nullable(),
})
export type NetworkState = z.infer<typeof networkStateSchema>

/** How calls reach the network. Each holds from the next call on; what is streaming ends as it began. */
export const networkCalls = {
  'network.state': call(z.strictObject({}), networkStateSchema),
  /** A proxy with a user name or a password in its address is refused: settings are no place for secrets. */
  'network.setProxy': call(z.strictObject({ proxy: proxySchema }), z.null()),
  /**
   * Lets the person pick a PEM file; null when they picked none. One without a certificate of an authority is refused
   * (`file-unsupported`). No path comes from the page: it could name a file that the person never saw.
   */
  'network.pickCaFile': call(z.strictObject({}), networkStateSchema.nullable()),
  'network.forgetCaFile': call(z.strictObject({}), networkStateSchema),
}

/*
 * Apart from the schemas, so that neither the window nor the history's thread loads zod for them.
 */

export const attachmentKinds = ['image', 'text', 'pdf'] as const

export const attachmentLimits = {
  /** Files of one message. */
  files: 20,
  /** Bytes of one original. */
  fileBytes: 50 * 1024 * 1024,
  /** Characters of a file's text that a model is given. */
  characters: 2_000_000,
  /** The longer side of an image as it is sent, in pixels: what the providers scale down to anyway. */
  imagePixels: 1568,
  /** Characters of a file's name. */
  nameLength: 255,
} as const

/** What an image is sent as; every provider behind the gateway takes these. */
export const preparedImageTypes = ['image/jpeg', 'image/png', 'image/webp'] as const
export type PreparedImageType = (typeof preparedImageTypes)[number]

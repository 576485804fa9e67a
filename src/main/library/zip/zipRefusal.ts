/** Why a zip is not opened, or not read on. Each has a sentence in the window. */
export const zipRefusals = [
  /** Not a zip, cut short, or a part of it does not match its check sum. */
  'damaged',
  /** An entry would be written outside its folder: absolute, or with `..`. */
  'traversal',
  'symlink',
  'encrypted',
  /** More entries than `ZipLimits.entries`. */
  'too-many-entries',
  /** More bytes than `ZipLimits` allows, one entry's or all entries' together. */
  'too-large',
  /** An entry that is packed tighter than any text: a few kilobytes that become gigabytes. */
  'bomb',
  /** Entries that share their bytes, or have the same name: what one reader takes for one thing is another for the next. */
  'ambiguous',
  /** Nothing but zips in a zip; those are never opened. */
  'nested',
] as const
export type ZipRefusalReason = (typeof zipRefusals)[number]

/** Thrown by the zip reader; `reason` is for people, `message` for the log. */
export class ZipRefusal extends Error {
  readonly reason: ZipRefusalReason

  constructor(reason: ZipRefusalReason, message: string) {
    super(message)
    this.name = 'ZipRefusal'
    this.reason = reason
  }
}

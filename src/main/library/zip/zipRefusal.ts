import type { ZipRefusalReason } from '@shared/model/importing'

/** Thrown by the zip reader; `reason` is for people, `message` for the log. */
export class ZipRefusal extends Error {
  readonly reason: ZipRefusalReason

  constructor(reason: ZipRefusalReason, message: string) {
    super(message)
    this.name = 'ZipRefusal'
    this.reason = reason
  }
}

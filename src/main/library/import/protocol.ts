import type { ImportPreview, ImportReport, ImportSelection } from '@shared/contract/importing'
import type { AppError } from '@shared/appError'
import type { ImportPorts } from './ports'

/*
 * What main and the import's thread say to each other. A thread does one job and ends; it is ended from outside when the
 * job is cancelled, wherever it is.
 */

export type ImportTask =
  { kind: 'preview'; path: string } | { kind: 'run'; path: string; selection: ImportSelection }

export type PortName = keyof ImportPorts

export type FromImportWorker =
  | { kind: 'progress'; done: number; total: number }
  /** Waits for a {@link ToImportWorker} of the same `id`. */
  | { kind: 'ask'; id: number; port: PortName; input: unknown }
  | { kind: 'previewed'; preview: ImportPreview }
  | { kind: 'imported'; report: ImportReport }
  | { kind: 'failed'; error: AppError }

export type ToImportWorker = { id: number } & ({ ok: true; value: unknown } | { ok: false; error: AppError })

/** A port's failure on its way through the reader: the history takes nothing more. */
export class PortFailure extends Error {
  readonly error: AppError

  constructor(error: AppError) {
    super(error.message)
    this.name = 'PortFailure'
    this.error = error
  }
}

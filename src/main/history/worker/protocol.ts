import type { AppError, Result } from '@shared/appError'
import type { OpenOptions } from '../database/openDatabase'

/** What main sends to the worker; `open` comes first and once. Answers carry the id of their request. */
export type HistoryRequest =
  | { id: number; kind: 'open'; options: WorkerOpenOptions }
  | { id: number; kind: 'call'; name: string; input: unknown; at: number }
  | { id: number; kind: 'close' }

export type HistoryResponse = { id: number; result: Result<unknown> }

/** Without the migrations, which are functions and cannot be sent. */
export type WorkerOpenOptions = Pick<OpenOptions, 'path' | 'backupFolder' | 'at' | 'busyTimeoutMs'>

/** What every call after `close` is answered with. */
export const historyClosed: AppError = { code: 'internal', message: 'the history is closed' }

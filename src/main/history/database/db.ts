export type SqlValue = null | number | bigint | string | Uint8Array
export type SqlRow = Readonly<Record<string, SqlValue>>

/** A handle for functions that only read: they can be given a connection that is not able to write. */
export type ReadableDb = {
  readonly get: (sql: string, ...values: SqlValue[]) => SqlRow | undefined
  readonly all: (sql: string, ...values: SqlValue[]) => SqlRow[]
}

/** A handle for functions that write; asking for it is how a function says that it does. */
export type WritableDb = ReadableDb & {
  /** Returns the number of rows changed. */
  readonly run: (sql: string, ...values: SqlValue[]) => number
  /** Several statements without values; for schemas and pragmas. */
  readonly exec: (sql: string) => void
  /** All of `work` or nothing of it. Not nestable. Holds the write lock, so nothing but SQL belongs inside. */
  readonly transaction: <T>(work: () => T) => T
}

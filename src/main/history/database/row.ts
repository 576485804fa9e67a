import type { SqlRow } from './db'

/*
 * Readers of single columns. They fall back instead of throwing: the file outlives any version of this code and other
 * tools write to it, and one odd value must cost that value, not the page of messages it stands on.
 */

export function text(row: SqlRow, column: string): string {
  return nullableText(row, column) ?? ''
}

export function nullableText(row: SqlRow, column: string): string | null {
  const value = row[column]
  return typeof value === 'string' ? value : null
}

export function integer(row: SqlRow, column: string): number {
  return nullableInteger(row, column) ?? 0
}

export function nullableInteger(row: SqlRow, column: string): number | null {
  const value = row[column]
  return typeof value === 'number' && Number.isInteger(value) ? value : null
}

/** The stored value if it is one of a closed list, else null. */
export function oneOf<T extends string>(values: readonly T[], value: string | null): T | null {
  return values.find((known) => known === value) ?? null
}

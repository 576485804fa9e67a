/** Why a copy of the history exists: a day has passed, an update changed its form, or another history took its place. */
export type CopyKind = 'daily' | 'update' | 'replaced' | 'damaged'

export type NamedCopy = {
  kind: CopyKind
  /** Milliseconds since 1970. */
  at: number
}

/** `history-v100-2030-01-02T03-04-05-678Z.db`, with `-daily` before the ending of those made each day. */
const snapshotName = /^history-v\d+-(.+?Z)(-daily)?\.db$/
/** `history.db.replaced-2030-01-02T03-04-05-678Z`: the history before a restore, or before a repair. */
const asideName = /\.(replaced|damaged)-(.+?Z)$/

/** The name of a snapshot. @param at milliseconds since 1970 */
export function nameSnapshot(kind: 'daily' | 'update', version: number, at: number): string {
  return `history-v${version}-${stamp(at)}${kind === 'daily' ? '-daily' : ''}.db`
}

/** What a database is called that another one takes the place of. @param path of the history */
export function nameAside(path: string, kind: 'replaced' | 'damaged', at: number): string {
  return `${path}.${kind}-${stamp(at)}`
}

/** What a file's name says; null for any other file, and for the -wal and -shm beside a copy. */
export function readCopyName(name: string): NamedCopy | null {
  const snapshot = snapshotName.exec(name)
  const aside = asideName.exec(name)
  if (snapshot) return dated(snapshot[2] === undefined ? 'update' : 'daily', snapshot[1] ?? '')
  if (aside) return dated(aside[1] === 'damaged' ? 'damaged' : 'replaced', aside[2] ?? '')
  return null
}

/** A time as it can stand in a name on every system. */
function stamp(at: number): string {
  return new Date(at).toISOString().replaceAll(/[:.]/g, '-')
}

function dated(kind: CopyKind, text: string): NamedCopy | null {
  const at = Date.parse(text.replace(/T(\d\d)-(\d\d)-(\d\d)-(\d+)Z$/, 'T$1:$2:$3.$4Z'))
  return Number.isNaN(at) ? null : { kind, at }
}

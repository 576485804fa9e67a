import { connect } from '../history/database/connection'
import { findDamage } from '../history/database/checkDatabase'
import { readFileHeader } from '../history/database/fileHeader'
import { HistoryFailure } from '../history/database/historyFailure'
import { latestVersion, schemaVersion } from '../history/database/migrate'
import { migrations } from '../history/migrations'

/**
 * Sees to it that a database could be opened as the history.
 * @throws HistoryFailure `backup-damaged`, or `history-newer`
 */
export function checkCopy(path: string): void {
  if (readFileHeader(path).kind !== 'database') throw damaged('it is no history')
  const db = connect(path, { busyTimeoutMs: 5000, readOnly: true })
  try {
    const found = findDamage(db)
    if (found.length > 0) throw damaged(found.join('\n'))
    const [version, latest] = [schemaVersion(db), latestVersion(migrations)]
    if (version > latest) {
      throw new HistoryFailure({
        code: 'history-newer',
        message: `the copy has schema version ${version}, this app knows ${latest}`,
      })
    }
  } finally {
    db.close()
  }
}

/** @param reason for the details and the log */
export function damaged(reason: string): HistoryFailure {
  return new HistoryFailure({ code: 'backup-damaged', message: reason })
}

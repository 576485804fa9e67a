import { copyFileSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { nameAside, nameSnapshot } from '@main/history/database/copyNames'
import { migrations } from '@main/history/migrations'
import { may, today } from './today'

/** Copies as a week's use leaves them beside a history, each with what is in the history now. */
export function leaveCopies(historyPath: string): void {
  const folder = join(dirname(historyPath), 'backups')
  const version = migrations.at(-1)?.version ?? 0
  mkdirSync(folder, { recursive: true })
  const days = [today, may(31, 9, 3), may(30, 9, 12), may(29, 8, 57)]
  const names = days.map((at) => nameSnapshot('daily', version, at))
  for (const name of [...names, nameSnapshot('update', version - 10, may(27, 18, 42))]) {
    copyFileSync(historyPath, join(folder, name))
  }
  copyFileSync(historyPath, nameAside(historyPath, 'replaced', may(26, 21, 15)))
}

import { dirname, join } from 'node:path'

/** Where the index of a history is: beside it. */
export function indexPathOf(historyPath: string): string {
  return join(dirname(historyPath), 'search.db')
}

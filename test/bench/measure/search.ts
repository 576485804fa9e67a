import { mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Growth, measureGrowth } from '../search/growth'
import type { Row } from './bench'
import { type Figure, median, p95 } from './figure'

const sizes = [10_000, 100_000, 1_000_000]
const neededBytes = 4e9
const million = 1_000_000

/**
 * Full-text search by the built app's thread over a million generated messages, by kind of query; and how its costs, and
 * those of the list and of opening a conversation, grow from ten thousand messages on.
 */
export const search: Row = {
  name: 'search',
  measure: async () => {
    const { bavail, bsize } = statfsSync(tmpdir())
    if (bavail * bsize < neededBytes) throw new Error('a million messages need 4 GB in the temporary folder')
    const root = mkdtempSync(join(tmpdir(), 'runyour-bench-search-'))
    try {
      const now = Date.UTC(2026, 10, 23)
      const growths: Growth[] = []
      for (const messages of sizes) {
        const folder = join(root, String(messages))
        growths.push(await measureGrowth(folder, messages, now))
        rmSync(folder, { recursive: true })
      }
      return [...budgets(growths), ...growths.flatMap(growthFigures)]
    } finally {
      rmSync(root, { recursive: true, force: true, maxRetries: 3 })
    }
  },
}

function budgets(growths: readonly Growth[]): Figure[] {
  const largest = growths.find(({ messages }) => messages === million)
  return (largest?.searches ?? []).flatMap(({ kind, times }) => [
    plain(`search in 1,000,000: ${kind.name}, p50`, 'ms', [median(times)]),
    {
      ...plain(`… p95 of ${times.length}`, 'ms', [p95(times)]),
      budget: { atMost: kind.budgetMs, of: 'value' },
    },
  ])
}

function growthFigures({ messages, searches, ...costs }: Growth): Figure[] {
  const all = searches.flatMap(({ times }) => times)
  const of = (what: string): string => `${messages.toLocaleString('en')} messages: ${what}`
  return [
    plain(of('any search, p50'), 'ms', [median(all)]),
    plain(of('any search, p95'), 'ms', [p95(all)]),
    plain(of('first page of the list'), 'ms', costs.list),
    plain(of('last page of a conversation'), 'ms', costs.open),
    plain(of('opening the history'), 'ms', costs.start),
    plain(of('making the index'), 's', [costs.indexing / 1000]),
    plain(of('history'), 'MB', [costs.historySize]),
    plain(of('index'), 'MB', [costs.indexSize]),
  ]
}

function plain(what: string, unit: Figure['unit'], app: readonly number[]): Figure {
  return { what, unit, app, floor: null, budget: null }
}

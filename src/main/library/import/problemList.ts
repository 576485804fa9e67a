import type { ImportProblem } from '@shared/contract/importing'
import { type LostFileReason, mostProblems } from '@shared/model/importing'
import { beginning } from './storableText'

/** What goes wrong in an import, gathered for its report: a broken file can have a problem in every line. */
export type ProblemList = {
  add(problem: ImportProblem): void
  all(): { problems: ImportProblem[]; problemCount: number }
}

const longestDetail = 500

/** Keeps the first {@link mostProblems} and counts the rest. */
export function createProblemList(): ProblemList {
  const problems: ImportProblem[] = []
  let problemCount = 0
  return {
    add: ({ title, reason, detail }) => {
      problemCount += 1
      if (problems.length >= mostProblems) return
      problems.push({
        title: title === null ? null : beginning(title, 300),
        reason,
        detail: detail.slice(0, longestDetail),
      })
    },
    all: () => ({ problems, problemCount }),
  }
}

/** Counts of the files that did not come in, by the reason. */
export function createLostFiles() {
  const counts = new Map<LostFileReason, number>()
  return {
    add: (reason: LostFileReason): void => void counts.set(reason, (counts.get(reason) ?? 0) + 1),
    all: (): { reason: LostFileReason; count: number }[] =>
      [...counts].map(([reason, count]) => ({ reason, count })),
  }
}

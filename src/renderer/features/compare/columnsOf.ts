import type { Answer } from '@shared/model/message'

/** One column of a comparison in the thread: the answer to look at, and how many were there before it in its place. */
export type AnswerColumn = { answer: Answer; earlier: number }

/**
 * The answers of a comparison as columns, in the order in which they were asked for. One that was asked for again, or
 * continued, stands in the column of the one that it takes the place of; the shown one is on top of its column, so that
 * what the conversation goes on from is always in view.
 */
export function columnsOf(shown: Answer, compared: Readonly<Record<string, Answer>>): AnswerColumn[] {
  const beside = Object.values(compared).filter(
    ({ id, comparisonId }) => comparisonId === shown.comparisonId && id !== shown.id,
  )
  const columns: Answer[][] = []
  for (const answer of [...beside, shown].toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const column = answer.origin === 'compare' ? undefined : columnOf(answer, columns)
    if (column === undefined) columns.push([answer])
    else column.push(answer)
  }
  return columns.flatMap((column) => {
    const answer = column.find(({ id }) => id === shown.id) ?? column.at(-1)
    return answer === undefined ? [] : [{ answer, earlier: column.length - 1 }]
  })
}

/** The column of the same model; where several ask it, the one with the same parameters. */
function columnOf(answer: Answer, columns: Answer[][]): Answer[] | undefined {
  const parameters = JSON.stringify(answer.parameters)
  const same = columns.filter((column) => column.some(({ model }) => model === answer.model))
  return same.find((column) => column.some((one) => JSON.stringify(one.parameters) === parameters)) ?? same[0]
}

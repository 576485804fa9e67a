import type { Recognised } from './importSource'
import { problem } from './importSource'
import type { ProblemList } from './problemList'
import { type ForeignKind, readSource } from './readSource'
import { type Prepared, toLibrary } from './toLibrary'

/** The conversations of another program, ready for the history; what is wrong with the others goes into the list. */
export async function* preparedConversations(
  kind: ForeignKind,
  found: Recognised,
  problems: ProblemList,
  at: number,
): AsyncGenerator<Prepared> {
  for (const title of found.all.unreadable) {
    problems.add({ title, reason: 'unreadable-file', detail: 'it cannot be opened' })
  }
  for await (const item of readSource(kind, found)) {
    if (item.kind === 'problem') {
      problems.add(item)
      continue
    }
    try {
      yield toLibrary(kind, item.conversation, at)
    } catch (cause) {
      const wrong = problem(cause, item.conversation.title || null)
      if (wrong.kind === 'problem') problems.add(wrong)
    }
  }
}

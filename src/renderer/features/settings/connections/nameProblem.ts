import type { ConnectionStatus } from '@shared/model/connection'

/** Characters of a name that main takes. */
export const longestName = 60

/** Why a connection cannot be called that, as a text key; null when it can. Two of one name could not be told apart. */
export function nameProblem(name: string, others: readonly Pick<ConnectionStatus, 'name'>[], usual: string) {
  const wanted = name.trim().toLowerCase()
  if (wanted === '') return 'connections.nameEmpty'
  const taken = [usual, ...others.map((one) => one.name)].map((one) => one.trim().toLowerCase())
  return taken.includes(wanted) ? 'connections.nameTaken' : null
}

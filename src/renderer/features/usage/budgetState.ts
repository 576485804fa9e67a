import { nearShare } from '../../store/usageSlice'

/** What a used share of the budget (1 is all of it) calls for. */
export function budgetState(share: number): 'within' | 'near' | 'over' {
  if (share >= 1) return 'over'
  return share >= nearShare ? 'near' : 'within'
}

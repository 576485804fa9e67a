import type { ErrorCode } from '@shared/appError'
import { describeError } from '../../errors/describeError'

/**
 * The field of the form that a failure belongs to. What is neither the address's nor the key's fault (offline, say) is
 * shown at the key, where the person has been typing.
 */
export function faultyField(code: ErrorCode): 'key' | 'address' {
  return describeError(code).action === 'fix-address' ? 'address' : 'key'
}

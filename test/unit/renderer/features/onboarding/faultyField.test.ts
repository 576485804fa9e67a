import { expect, it } from 'vitest'
import { faultyField } from '@renderer/features/onboarding/faultyField'

it('sends the person to the field that can be corrected', () => {
  expect((['unreachable', 'not-a-gateway', 'tls', 'bad-base-url'] as const).map(faultyField)).toEqual(
    Array(4).fill('address'),
  )
  expect((['key-invalid', 'no-credit', 'offline', 'internal'] as const).map(faultyField)).toEqual(
    Array(4).fill('key'),
  )
})

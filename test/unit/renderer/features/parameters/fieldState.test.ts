import { expect, test } from 'vitest'
import { resolveParameters } from '@shared/model/parameters'
import { fieldState, notSent } from '@renderer/features/parameters/fieldState'
import { withOverride } from '@renderer/features/parameters/overrides'

test('a field says where its value comes from', () => {
  const inherited = { temperature: 0.7 }
  expect(fieldState('temperature', {}, inherited)).toEqual({ kind: 'default', value: 0.7 })
  expect(fieldState('temperature', { temperature: 0 }, inherited)).toEqual({ kind: 'own', value: 0 })
  expect(fieldState('temperature', { temperature: null }, inherited)).toEqual({ kind: 'never', default: 0.7 })
  expect(fieldState('seed', {}, inherited)).toEqual({ kind: 'none' })
  expect(fieldState('seed', { seed: null }, inherited)).toEqual({ kind: 'none' })
  expect(fieldState('stream', { stream: false }, null)).toEqual({ kind: 'own', value: false })
  expect(fieldState('stream', {}, { stream: false })).toEqual({ kind: 'default', value: false })
})

test.each([{ temperature: 0.7 }, {}])(
  'what is not to be sent is not sent, with the defaults %j',
  (defaults) => {
    const overrides = withOverride({ temperature: 1 }, 'temperature', notSent('temperature', defaults))
    expect(resolveParameters(defaults, overrides)).toEqual({})
  },
)

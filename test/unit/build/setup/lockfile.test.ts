import { expect, it } from 'vitest'
import { isInstalled } from '../../../../build/setup/lockfile.mjs'

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' },
    'node_modules/keytar': { version: '7.9.0', integrity: 'sha512-b', optional: true },
  },
}
const zod = { 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' } }

it('agrees when everything is there, and when only something optional is not', () => {
  expect(
    isInstalled(wanted, {
      packages: { ...zod, 'node_modules/keytar': wanted.packages['node_modules/keytar'] },
    }),
  ).toBe(true)
  expect(isInstalled(wanted, { packages: zod })).toBe(true)
})

it.each([
  ['another version', { 'node_modules/zod': { version: '4.6.8', integrity: 'sha512-a' } }],
  ['another content', { 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-c' } }],
  ['a package that is missing', {}],
  ['another version of something optional', { ...zod, 'node_modules/keytar': { version: '7.8.0' } }],
])('does not agree with %s', (_, packages) => {
  expect(isInstalled(wanted, { packages })).toBe(false)
})

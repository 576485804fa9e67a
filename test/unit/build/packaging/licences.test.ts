import { expect, test } from 'vitest'
import { besideBundles } from '../../../../build/packaging/licences.mjs'

test('what goes along beside the bundles is named with its terms', () => {
  const licences = besideBundles()
  const names = licences.map(({ name }) => name)
  expect(names).toEqual(
    expect.arrayContaining([
      '@photostructure/sqlite',
      'node-gyp-build',
      'SQLite',
      'mermaid',
      'dictionary-en',
      'dictionary-ko',
    ]),
  )
  expect(licences.filter(({ licence, text }) => licence === '' || text === '')).toEqual([])
})

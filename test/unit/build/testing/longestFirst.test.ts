import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { longestFirst } from '../../../../build/testing/longestFirst.mjs'

const order = (...files: string[]): string[] => longestFirst(files, (file) => file)

test('what is known to take long begins, and the rest stays in its order', () => {
  expect(
    order(
      '/there/test/e2e/window.test.ts',
      '/there/test/e2e/accessibility.test.ts',
      '/there/test/e2e/chat.test.ts',
      'C:\\there\\test\\e2e\\networkFailures.test.ts',
    ),
  ).toEqual([
    'C:\\there\\test\\e2e\\networkFailures.test.ts',
    '/there/test/e2e/accessibility.test.ts',
    '/there/test/e2e/window.test.ts',
    '/there/test/e2e/chat.test.ts',
  ])
})

test('every file that it names is there', () => {
  const source = readFileSync('build/testing/longestFirst.mjs', 'utf8')
  const named = [...source.matchAll(/'(test\/[^']+)'/g)].map(([, path]) => path ?? '')
  expect(named.filter((path) => !existsSync(path))).toEqual([])
  expect(named.length).toBeGreaterThan(1)
})

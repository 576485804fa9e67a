import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { listTestFiles, selectTests } from '../../../../build/testing/selection.mjs'

const files = [
  'test/unit/foo.test.ts',
  'test/unit/Bar.test.tsx',
  'test/security/csp.e2e.test.ts',
  'test/security/redact.unit.test.ts',
  'test/e2e/chat.test.ts',
  'test/e2e/driver.ts',
]

it('parts the tests of the whole app from the others, and leaves what is no test', () => {
  expect(selectTests(files, [])).toEqual({
    unit: ['test/unit/foo.test.ts', 'test/unit/Bar.test.tsx', 'test/security/redact.unit.test.ts'],
    e2e: ['test/security/csp.e2e.test.ts', 'test/e2e/chat.test.ts'],
  })
})

it('takes the files whose path has any of the words', () => {
  expect(selectTests(files, ['unit/foo', 'csp'])).toEqual({
    unit: ['test/unit/foo.test.ts'],
    e2e: ['test/security/csp.e2e.test.ts'],
  })
  expect(selectTests(files, ['nothing'])).toEqual({ unit: [], e2e: [] })
})

it.each(['unit', 'e2e'] as const)('sorts every file of this tree as vitest does: %s', (project) => {
  const list = ['node_modules/vitest/vitest.mjs', 'list', `--project=${project}`, '--filesOnly', '--json']
  const listed: { file: string }[] = JSON.parse(execFileSync(process.execPath, list, { encoding: 'utf8' }))
  const selected = selectTests(listTestFiles(resolve('.')), [])[project].map((file) => resolve(file))
  expect(listed.map(({ file }) => file).toSorted()).toEqual(selected.toSorted())
})

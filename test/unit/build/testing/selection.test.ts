import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { listTestFiles, selectTests } from '../../../../build/testing/selection.mjs'
import { PROJECTS } from '../../../../build/testing/vitest.mjs'

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

it.each(['unit', 'e2e'] as const)('sorts every file of this tree as vitest does: %s', (kind) => {
  const projects = PROJECTS[kind].map((project) => `--project=${project}`)
  const list = ['node_modules/vitest/vitest.mjs', 'list', ...projects, '--filesOnly', '--json']
  const listed: { file: string }[] = JSON.parse(execFileSync(process.execPath, list, { encoding: 'utf8' }))
  const selected = selectTests(listTestFiles(resolve('.')), [])[kind].map((file) => resolve(file))
  expect(listed.map(({ file }) => file).toSorted()).toEqual(selected.toSorted())
})

it('keeps apart whatever replaces modules: all other files of a worker would get the replacement', () => {
  const replacing = /\bvi\.(?:do)?[mM]ock\(/
  const astray = selectTests(listTestFiles(resolve('.')), []).unit.filter(
    (file) => !file.includes('.apart.test.') && replacing.test(readFileSync(file, 'utf8')),
  )
  expect(astray).toEqual([])
})

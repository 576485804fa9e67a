import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { describe } from '../../../../build/launch/appBuild.mjs'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'sources-'))
  mkdirSync(join(directory, 'deep'))
  writeFileSync(join(directory, 'deep/a.ts'), 'a')
})
afterEach(() => rmSync(directory, { recursive: true }))

it('describes the same sources the same way', () => {
  expect(describe(directory)).toEqual(describe(directory))
  expect(describe(directory)).toHaveLength(1)
  expect(describe(join(directory, 'absent'))).toEqual([])
})

it.each([
  ['a file that changed', () => writeFileSync(join(directory, 'deep/a.ts'), 'longer')],
  ['a file that came', () => writeFileSync(join(directory, 'b.ts'), '')],
  ['a file that went', () => rmSync(join(directory, 'deep/a.ts'))],
])('notices %s', (_, change) => {
  const before = describe(directory)
  change()
  expect(describe(directory)).not.toEqual(before)
})

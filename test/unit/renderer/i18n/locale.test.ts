import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'
import { expect, test } from 'vitest'

const files = ['src/renderer', 'src/main', 'src/shared'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => join(root, path)),
)

type Syntax = {
  type: string
  callee?: { property?: { name?: string }; object?: { name?: string } }
  arguments?: { type: string; name?: string }[]
}

/** Calls that write or compare in a language and leave it to the engine which: that is the system's, not the app's. */
function withoutLanguage(path: string, code: string): string[] {
  const found: string[] = []
  const look = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(look)
    if (typeof node !== 'object' || node === null) return
    const { type, callee, arguments: given = [] } = node as Syntax
    const name = callee?.property?.name ?? ''
    const first = given[0]
    const left = first === undefined || first.name === 'undefined'
    if (type === 'CallExpression' && /^toLocale(String|DateString|TimeString)$/.test(name) && left)
      found.push(name)
    if (type === 'CallExpression' && name === 'localeCompare' && given.length < 2) found.push(name)
    // Where a letter ends is the same in every language.
    if (type === 'NewExpression' && callee?.object?.name === 'Intl' && name !== 'Segmenter' && left)
      found.push(`Intl.${name}`)
    Object.values(node).forEach(look)
  }
  look(parseSync(path, code).program)
  return found
}

test('what leaves the language open is found', () => {
  const found = (code: string): string[] => withoutLanguage('a.ts', code)
  expect(found('a.toLocaleString(); b.localeCompare(c); new Intl.NumberFormat(undefined, {})')).toEqual([
    'toLocaleString',
    'localeCompare',
    'Intl.NumberFormat',
  ])
  expect(found("a.toLocaleString('ko'); b.localeCompare(c, l); new Intl.Segmenter()")).toEqual([])
})

test('dates, numbers and names are written and sorted in the language of the app', () => {
  expect(
    files.flatMap((path) =>
      withoutLanguage(path, readFileSync(path, 'utf8')).map((name) => `${path}: ${name}`),
    ),
  ).toEqual([])
})

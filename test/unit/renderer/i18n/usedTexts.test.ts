import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'
import { expect, test } from 'vitest'
import { resources } from '@renderer/i18n/resources'

type Tree = { [key: string]: string | Tree }

const files = readdirSync('src/renderer', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('i18n'))
  .map((path) => ({ path, code: readFileSync(join('src/renderer', path), 'utf8') }))

/** Attributes, of elements and of the window's own components, that a person sees or hears. */
const spoken =
  /^(aria-(label|description|placeholder|roledescription|valuetext)|title|alt|placeholder|label|description|text|tip|heading|confirmLabel)$/
const hasLetters = (value: unknown): boolean => typeof value === 'string' && /\p{L}/u.test(value)

/** What is looked at of a piece of syntax (ESTree with JSX). */
type MarkupNode = {
  type: string
  value?: unknown
  name?: { name?: string }
  children?: unknown[]
  expression?: unknown
  consequent?: unknown
  alternate?: unknown
  left?: unknown
  right?: unknown
  quasis?: { value: { cooked: string } }[]
}

/** What a file's markup says in words of its own, whoever reads it. */
function ownWords(path: string, code: string): string[] {
  const words: string[] = []
  const look = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(look)
    if (typeof node !== 'object' || node === null) return
    const { type, value, name, children = [] } = node as MarkupNode
    if (type === 'JSXText' && hasLetters(value)) words.push(String(value).trim())
    if (type === 'JSXAttribute' && spoken.test(name?.name ?? '')) words.push(...wordsOf(value))
    if (type === 'JSXElement' || type === 'JSXFragment') words.push(...children.flatMap(wordsOf))
    Object.values(node).forEach(look)
  }
  look(parseSync(path, code).program)
  return words
}

/** The words of a value that stands in markup by itself; those of a condition are looked for on both sides. */
function wordsOf(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  const { type, value, expression, consequent, alternate, left, right, quasis = [] } = node as MarkupNode
  if (type === 'Literal') return hasLetters(value) ? [String(value)] : []
  if (type === 'TemplateLiteral') {
    return quasis.map((one) => one.value.cooked).filter(hasLetters)
  }
  if (type === 'JSXExpressionContainer') return wordsOf(expression)
  if (type === 'ConditionalExpression') return [...wordsOf(consequent), ...wordsOf(alternate)]
  if (type === 'LogicalExpression') return [...wordsOf(left), ...wordsOf(right)]
  return []
}

test('words in markup are found wherever they can stand', () => {
  const found = (markup: string): string[] => ownWords('a.tsx', `const a = ${markup}`)
  expect(found('<p>Hello</p>')).toEqual(['Hello'])
  expect(found('<p title="안녕">{t("a.b")}</p>')).toEqual(['안녕'])
  expect(found('<p aria-label={open ? "Hide" : `Show ${name}`} />')).toEqual(['Hide', 'Show '])
  expect(found('<p>{open && "open"}</p>')).toEqual(['open'])
  expect(found('<p className="flex" data-testid="x" title={t("a.b")}>· {count}/2</p>')).toEqual([])
})

test('no words stand in markup that are not in both languages', () => {
  const markup = files.filter(({ path }) => path.endsWith('.tsx'))
  expect(markup.length).toBeGreaterThan(100)
  expect(
    markup.flatMap(({ path, code }) => ownWords(path, code).map((words) => `${path}: ${words}`)),
  ).toEqual([])
})

test('every text is used', () => {
  const shared = readdirSync('src/shared', { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  )
  const code = [
    ...files.map((one) => one.code),
    ...shared.map((path) => readFileSync(join('src/shared', path), 'utf8')),
  ].join('\n')
  const isUsed = (key: string): boolean => {
    if (code.includes(`'${key}'`)) return true
    // A key that is put together names at least the part before its first variable.
    const parts = key.split('.')
    return parts.some((_part, index) => code.includes(`\`${parts.slice(0, index + 1).join('.')}.\${`))
  }
  const keys = new Set(keysOf(resources.en.translation).map((key) => key.replace(/_(one|other)$/, '')))
  expect([...keys].filter((key) => !isUsed(key))).toEqual([])
})

function keysOf(tree: Tree, path = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${path}${key}`] : keysOf(value, `${path}${key}.`),
  )
}

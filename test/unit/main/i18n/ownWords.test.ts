import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'
import { expect, test } from 'vitest'

const root = 'src/main'
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  // The demo says what a model says, in the language that it is asked in; the gateway is spoken to and shows nothing.
  (path) => path.endsWith('.ts') && !/^(i18n|demo|gateway)\//.test(path.replaceAll('\\', '/')),
)

/** What menus, dialogs, notifications and the tray show of an object, by Electron's names. */
const shown = new Set([
  'label',
  'sublabel',
  'title',
  'body',
  'detail',
  'buttonLabel',
  'checkboxLabel',
  'toolTip',
  'buttons',
])
/** Calls that show what they are given. */
const showing = new Set(['setToolTip', 'setTitle', 'showErrorBox'])

/** A word, and not only a mark, a handle or the name of a format (`CSV`). */
const isText = (value: unknown): boolean => typeof value === 'string' && /\p{Ll}|\p{Lo}/u.test(value)

type Syntax = {
  type: string
  properties?: { type: string; key?: { name?: string; value?: unknown }; value?: unknown }[]
  callee?: { property?: { name?: string } }
  arguments?: unknown[]
  elements?: unknown[]
  quasis?: { value: { cooked: string } }[]
  value?: unknown
}

function wordsOf(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  const { type, value, quasis = [], elements = [] } = node as Syntax
  if (type === 'Literal') return isText(value) ? [String(value)] : []
  if (type === 'TemplateLiteral') return quasis.map((one) => one.value.cooked).filter(isText)
  return type === 'ArrayExpression' ? elements.flatMap(wordsOf) : []
}

/** What a file would show a person in words of its own. */
function ownWords(path: string, code: string): string[] {
  const words: string[] = []
  const look = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(look)
    if (typeof node !== 'object' || node === null) return
    const { type, properties = [], callee, arguments: given = [] } = node as Syntax
    const names = properties.map(({ key }) => String(key?.name ?? key?.value ?? ''))
    // An error is told by its code, a refusal by its reason; their own words are for the log.
    if (type === 'ObjectExpression' && !names.includes('code') && !names.includes('reason')) {
      properties.forEach((one, index) => {
        if (shown.has(names[index] ?? '')) words.push(...wordsOf(one.value))
      })
    }
    if (type === 'CallExpression' && showing.has(callee?.property?.name ?? ''))
      words.push(...given.flatMap(wordsOf))
    Object.values(node).forEach(look)
  }
  look(parseSync(path, code).program)
  return words
}

test('words in menus, dialogs and notifications are found', () => {
  const found = (code: string): string[] => ownWords('a.ts', code)
  expect(found("dialog.showMessageBox({ title: 'Sure?', buttons: ['Yes', `No ${a}`] })")).toEqual([
    'Sure?',
    'Yes',
    'No ',
  ])
  expect(found("tray.setToolTip('열림'); const item = { label: 'Copy' }")).toEqual(['열림', 'Copy'])
  expect(
    found("fail({ code: 'internal', detail: 'broke' }); const a = { label: texts.copy, name: 'CSV' }"),
  ).toEqual([])
})

test('main shows no words that are not in both languages', () => {
  expect(files.length).toBeGreaterThan(100)
  const names = new Set(['RunYour Desktop', 'RunYour Desktop: exported conversations'])
  expect(
    files.flatMap((path) =>
      ownWords(path, readFileSync(join(root, path), 'utf8'))
        .filter((words) => !names.has(words))
        .map((words) => `${path}: ${words}`),
    ),
  ).toEqual([])
})

import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'
import { createTexts } from '@renderer/i18n'
import * as later from '@renderer/i18n/en/later'

const root = 'src/renderer'
const laterTexts = join(root, 'i18n/laterTexts.ts')

/** A file of the window by the path that another one imports; null for packages and style sheets. */
function fileOf(from: string, path: string): string | null {
  if (!path.startsWith('.')) return null
  const place = normalize(join(dirname(from), path))
  return [`${place}.ts`, `${place}.tsx`, join(place, 'index.ts')].find((one) => existsSync(one)) ?? null
}

type Code = { needs: string[]; fetches: string[]; usesLater: boolean }

/** What a file imports at once, what it fetches later, and whether it uses a text that comes later. */
function read(file: string): Code {
  const code = readFileSync(file, 'utf8')
  const files = (pattern: RegExp): string[] =>
    [...code.matchAll(pattern)].flatMap(([, path]) => fileOf(file, path ?? '') ?? [])
  // In a call alone: the names of main's calls are written alike.
  const key = new RegExp(String.raw`\bt\([^()]*['\`](${Object.keys(later).join('|')})\.`)
  return {
    needs: files(/^(?:import|export)(?! type)(?:[^'"]*? from)? '([^']+)'/gm),
    fetches: files(/\bimport\('([^']+)'\)/g),
    usesLater: key.test(code),
  }
}

const codes = new Map<string, Code>()
const codeOf = (file: string): Code => {
  const known = codes.get(file) ?? read(file)
  codes.set(file, known)
  return known
}

/** Everything that is read together with a file. */
function together(file: string): string[] {
  const all = new Set([file])
  for (const one of all) for (const needed of codeOf(one).needs) all.add(needed)
  return [...all]
}

const start = together(join(root, 'main.tsx'))
/** What is fetched from there, and from what was fetched. */
const fetched = new Set(start.flatMap((file) => codeOf(file).fetches))
for (const one of fetched)
  for (const file of together(one)) codeOf(file).fetches.forEach((next) => fetched.add(next))

test('a start neither reads the texts that come later nor uses one of them', () => {
  expect(start.length).toBeGreaterThan(100)
  expect(start).not.toContain(laterTexts)
  expect(start.filter((file) => codeOf(file).usesLater)).toEqual([])
})

test('whatever uses them and is fetched later brings them along', () => {
  const using = [...fetched].filter((file) => together(file).some((one) => codeOf(one).usesLater))
  expect(using.length).toBeGreaterThan(5)
  expect(using.filter((file) => !together(file).includes(laterTexts))).toEqual([])
})

test('they are added to texts that were made before, and to those that are made after', async () => {
  const before = createTexts('ko')
  expect(before.exists('settings.title')).toBe(false)
  await import('@renderer/i18n/laterTexts')
  expect(before.t('settings.title')).toBe('설정')
  expect(before.t('shell.newChat')).not.toBe('shell.newChat')
  expect(createTexts('en').t('settings.title')).toBe('Settings')
})

import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** What a built file imports, as it is written there: `./chunks/appError-….js`. */
function importsOf(file: string): string[] {
  const imports = readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*["'`](\.[^"'`]+)["'`]/g)
  return [...imports].map(([, path = '']) => path)
}

test('nothing that main loads stands in the file of a thread, which throws anywhere else', () => {
  const names = readdirSync('out/main', { recursive: true, encoding: 'utf8' })
  const files = names.filter((name) => name.endsWith('.js')).map((name) => `out/main/${name}`)
  expect(files).toContain('out/main/importWorker.js')
  expect(files.flatMap(importsOf).length).toBeGreaterThan(50)
  const borrowed = files.filter((file) => importsOf(file).some((path) => /Worker(-[^/]*)?\.js$/.test(path)))
  expect(borrowed).toEqual([])
})

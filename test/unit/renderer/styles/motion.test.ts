import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = 'src/renderer'
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const styles = files.filter((path) => path.endsWith('.css'))
const code = files.filter((path) => /\.tsx?$/.test(path))

test('whoever asked for less motion gets none, whatever moves', () => {
  const [, selectors = '', rule = ''] =
    /(:root\[data-motion='reduced'\],[^{]*)\{([^}]*)\}/.exec(read('styles/look.css')) ?? []
  const all = [' *,', ' *::before', ' *::after', ' *::backdrop'].filter((one) => selectors.includes(one))
  expect(all).toHaveLength(4)
  for (const property of [
    'animation-duration',
    'animation-iteration-count',
    'transition-duration',
    'scroll-behavior',
  ])
    expect(rule).toMatch(new RegExp(`${property}: [^;]+ !important;`))
})

test('no style sheet overrules that, or asks the system past the person’s own choice', () => {
  const offences = styles.flatMap((path) =>
    [
      ...(path === 'styles/look.css'
        ? []
        : read(path).matchAll(/(?:animation|transition)[\w-]*:[^;]*!important/g)),
      ...read(path).matchAll(/@media[^{]*prefers-(?:reduced-motion|contrast)/g),
    ].map(([text]) => `${path}: ${text}`),
  )
  expect(offences).toEqual([])
})

test('what moves by script asks first', () => {
  // `behavior: 'smooth'` and `element.animate` pass style sheets by.
  const moving = code.filter((path) => /'smooth'|\.animate\(/.test(read(path)))
  expect(moving.filter((path) => !read(path).includes('lessMotion('))).toEqual([])
})

import { describe, expect, it } from 'vitest'
import { closeDanglingMarkup } from '@renderer/markdown/parse/danglingMarkup'

describe('closeDanglingMarkup', () => {
  it.each([
    ['bold', 'a **bo', 'a **bo**'],
    ['bold with half of its end', 'a **bold*', 'a **bold**'],
    ['bold before a space', 'a **bold ', 'a **bold** '],
    ['bold and italics', '***both', '***both***'],
    ['italics inside bold', '**a *b', '**a *b***'],
    ['Korean', '이것은 **중요', '이것은 **중요**'],
    ['struck out', '~~old', '~~old~~'],
    ['struck out with half of its end', 'a ~~old~', 'a ~~old~~'],
    ['code', 'run `npm ci', 'run `npm ci`'],
    ['code with asterisks', 'run `a ** b', 'run `a ** b`'],
    ['a link address', 'see [docs](https://exa', 'see [docs]()'],
    ['a list item', '- one\n- **tw', '- one\n- **tw**'],
  ])('completes %s', (_name, text, expected) => {
    expect(closeDanglingMarkup(text)).toBe(expected)
  })

  it.each([
    ['finished markup', '**bold** and `code` and [a](b)'],
    ['a list marker', '* item'],
    ['multiplication', '2*3 and a * b'],
    ['an escaped asterisk', '\\**not bold'.replace('**', '*')],
    ['a bracket without an address', 'see [docs]'],
    ['code in a list', '- step\n\n  ```c\n  int **p'],
    ['earlier lines', '**open\nnext line'],
  ])('leaves %s alone', (_name, text) => {
    expect(closeDanglingMarkup(text)).toBe(text)
  })
})

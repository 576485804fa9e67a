import { describe, expect, it } from 'vitest'
import { closeTail } from '@renderer/markdown/parse/tail/closeTail'

describe('closeTail', () => {
  it.each([
    ['bold', 'a **bo', 'a **bo**'],
    ['bold with half of its end', 'a **bold*', 'a **bold**'],
    ['bold before a space', 'a **bold ', 'a **bold** '],
    ['bold over lines', '**open\nnext line', '**open\nnext line**'],
    ['bold in a quote over lines', '> **open\n> next', '> **open\n> next**'],
    ['bold and italics', '***both', '***both***'],
    ['bold that ends inside italics', '***both** one', '***both** one*'],
    ['italics inside bold', '**a *b', '**a *b***'],
    ['underscores', '__bold__ and _ital', '__bold__ and _ital_'],
    ['Korean', '이것은 **중요', '이것은 **중요**'],
    ['struck out', '~~old', '~~old~~'],
    ['struck out with half of its end', 'a ~~old~', 'a ~~old~~'],
    ['code', 'run `npm ci', 'run `npm ci`'],
    ['code with asterisks', 'run `a ** b', 'run `a ** b`'],
    ['code in bold', '**run `npm', '**run `npm`**'],
    ['code with half of its end', '``a ` b`', '``a ` b``'],
    ['a link address', 'see [docs](https://exa', 'see [docs](unfinished:)'],
    ['a link address with brackets', '[a](https://x.y/b_(c)', '[a](unfinished:)'],
    ['a link title', '[a](https://x.y "ti', '[a](unfinished:)'],
    ['a link in bold', '**[a](http', '**[a](unfinished:)**'],
    ['a bare address', 'see https://exa_mple', 'see [https://exa\\_mple](unfinished:)'],
    ['a list item', '- one\n- **tw', '- one\n- **tw**'],
    ['a cell', '| a | b |\n|--|--|\n| **x | *y', '| a | b |\n|--|--|\n| **x | *y*'],
    ['the first row of a table', 'Look:\n| a | **b', 'Look:\n| a | **b**\n|-|-|'],
    ['the second row of a table', '> | a | b |\n> |:-', '> | a | b |\n> |-|-|'],
  ])('completes %s', (_name, text, expected) => {
    expect(closeTail(text)).toBe(expected)
  })

  it.each([
    ['a marker without words', 'a **', 'a '],
    ['a marker in front of a bracket', 'a **[b', 'a '],
    ['a label', 'see [docs', 'see '],
    ['a label without an address', 'see [docs]', 'see '],
    ['an image', 'see ![alt](https://x.y/z', 'see '],
    ['half a reference', 'see [docs][1', 'see '],
    ['a formula', 'so \\(x^2', 'so '],
    ['a formula in dollars', 'so $x^2', 'so '],
    ['a tag', 'a <br', 'a '],
    ['an address in angles', 'a <https://x.y', 'a '],
    ['an escape', 'a \\', 'a '],
    ['an entity', 'a &am', 'a '],
    ['what may become a heading, a list or a line', 'words\n-', 'words\n'],
    ['what may become a numbered item', '1. one\n2', '1. one\n'],
    ['a fence whose language is not known', 'words\n```ty', 'words\n'],
    ['what may end a fence in a list', '- a\n  ```c\n  x\n  ``', '- a\n  ```c\n  x\n'],
    ['a task', '- [x] a\n- [', '- [x] a\n'],
    ['a definition', 'a [b]\n\n[b]: https://x', 'a [b]\n\n'],
  ])('leaves out %s', (_name, text, expected) => {
    expect(closeTail(text)).toBe(expected)
  })

  it.each([
    ['finished markup', '**bold** and `code` and [a](b) and <br> and $x$ and [^1]'],
    ['a list marker', '* item'],
    ['multiplication', '2*3 and a * b'],
    ['a name with underscores', 'a snake_case_name and'],
    ['a price', 'it costs $5 and'],
    ['an escaped asterisk', '\\**not bold'.replace('**', '*')],
    ['a bracket without an address', 'see [docs] and'],
    ['a long bracket', `[${'word '.repeat(60)}`],
    ['a comparison', 'a < b and'],
    ['code in a list', '- step\n\n  ```c\n  int **p'],
    ['an earlier paragraph', '**open\n\nnext line'],
    ['an earlier cell', '| a | b |\n|--|--|\n| **x | y'],
    ['a formula that looks like a table', '|x| < y'],
  ])('leaves %s alone', (_name, text) => {
    expect(closeTail(text)).toBe(text)
  })
})

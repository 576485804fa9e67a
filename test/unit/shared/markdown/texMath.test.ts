import { describe, expect, it } from 'vitest'
import type { Nodes } from 'mdast'
import { parseMarkdown } from '@shared/markdown/syntax'

function formulas(text: string): string[] {
  const found: string[] = []
  const walk = (node: Nodes): void => {
    if (node.type === 'inlineMath') found.push(node.data?.display ? `display ${node.value}` : node.value)
    if (node.type === 'math') found.push(`block ${node.value}`)
    if ('children' in node) node.children.forEach(walk)
  }
  walk(parseMarkdown(text))
  return found
}

describe('math', () => {
  it.each([
    ['$x^2$는 제곱이에요', ['x^2']],
    ['값은 $x$입니다', ['x']],
    ['($a$, $b$)', ['a', 'b']],
    ['$a\\$b$', ['a\\$b']],
    ['$a\n= b$', ['a\n= b']],
    ['\\(a + b\\)', ['a + b']],
    ['\\[\na \\\\ b\n\\]', ['display a \\\\ b']],
    ['$$x$$', ['display x']],
    ['$$\nx\n$$', ['block x']],
    ['| $a$ | \\(b\\) |\n|---|---|', ['a', 'b']],
  ])('is found in %j', (text, expected) => {
    expect(formulas(text).map((formula) => formula.replace('display \n', 'display ').trimEnd())).toEqual(
      expected,
    )
  })

  it.each([
    'It costs $5 and $10.',
    '$5~$10 사이예요',
    'US$5, HK$6',
    'a $ b $ c',
    '\\$x\\$',
    '`$x$`',
    'escaped \\* star, \\( open only',
    '$unfinished',
  ])('is not found in %j', (text) => {
    expect(formulas(text)).toEqual([])
  })
})

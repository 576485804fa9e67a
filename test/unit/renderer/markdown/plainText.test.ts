import { expect, test } from 'vitest'
import { plainText } from '@renderer/markdown/plainText'

test.each([
  ['paragraphs and emphasis', '# Title\n\nSome **bold** and `code`.', 'Title\n\nSome bold and code.'],
  ['a list', '- one\n- two\n  - three', '- one\n- two\n  - three'],
  ['a numbered list that does not begin at one', '3. three\n4. four', '3. three\n4. four'],
  ['tasks', '- [x] done\n- [ ] open', '- [x] done\n- [ ] open'],
  ['a link', 'See [the manual](https://example.org/a).', 'See the manual (https://example.org/a).'],
  ['an address', '<https://example.org>', 'https://example.org'],
  ['a table', '| a | b |\n| - | - |\n| 1 | 2 |', 'a\tb\n1\t2'],
  ['a code block', '```ts\nconst a = 1\n\n**no**\n```', 'const a = 1\n\n**no**'],
  ['a quotation', '> first\n>\n> second', 'first\n\nsecond'],
  ['an image', '![a cat](https://example.org/cat.png)', 'a cat (https://example.org/cat.png)'],
  ['HTML', 'a <b>b</b> c', 'a <b>b</b> c'],
  ['mathematics', 'So $a^2$.', 'So a^2.'],
  ['Korean', '**안녕하세요**, *세계*', '안녕하세요, 세계'],
  ['nothing', '', ''],
])('%s', (_what, markdown, text) => {
  expect(plainText(markdown)).toBe(text)
})

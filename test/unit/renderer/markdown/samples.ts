/** Documents that meet every block and the places where cutting one into pieces is difficult. */
export const samples: Record<string, string> = {
  paragraphs:
    'First paragraph with **bold** and `code`.\nSecond line.\n\nSecond paragraph 한국어 문장입니다.\n',
  korean: '**중요**는 이렇게 씁니다. **"인용"**이라고도 하고 *강조*를 섞어요.\n\n~~취소~~는 이렇게요.',
  headings:
    '# One\ntext right below\n## Two\n\nSetext\n===\n\nOther\n---\n\npara\n#not a heading\n\npara\n# heading\n',
  almostBlocks:
    'para\n#tag\n\npara\n***bold italics***\n\npara\n```inline``` fence\n\npara\n---x\n\npara\n1) a\n',
  code: 'Look:\n\n```ts title="a"\nconst a = 1\n\n```js\n``\n```\n\nafter\n\n~~~\ntilde ``` inside\n~~~~\nend',
  indentedFence: '  ```py\n  a = 1\n    b\n```\ntext\n\n    indented code\n\n    more\n\ntext',
  openCode: 'text\n\n```python\nprint(1)\n\n',
  lists:
    '- a\n- b\n  - nested **x**\n  - nested\n- c\n\nafter\n\n1. one\n2. two\n\n   more of two\n3. three\n- other\n* another\n',
  looseList: '- a\n\n- b\n\n  second\n\n\n- c\n\n---\n\n5) five\n6) six\n',
  listWithCode:
    '1. Do this:\n\n   ```sh\n   npm ci\n   ```\n\n2. Then that:\n   ```sh\n   npm test\n   ```\n3. Done\n',
  emptyItems: '-\n- a\n-\n\n  not in the item\n\n* \n  b\n- c\n    - deep\n\n      text\n1.\n2. x\n',
  tasks: '- [ ] open\n- [x] done **now**\n- [ ] 할 일\n',
  table: 'Intro\n| a | b |\n|:--|--:|\n| 1 | `x` |\n| 2 | **y** |\n\nafter\n\n| no | table |\ntext\n',
  quotes: '> quote\nlazy\n> - list\n>   more\n\n> other\n\n> [!NOTE]\n> text\n',
  html: '<div onclick="x">\nhello\n</div>\n\n<!-- a\n\nb -->\n\ntext <b>bold</b> <br> end\n\n<script>\nalert(1)\n\n</script>\n',
  math: 'Inline $x^2$ and \\(y\\) and price $5 and $10.\n\n$$\n\\frac{1}{2}\n\n$$\n\n\\[\na + b\n\\]\n\n$$x$$ 끝\n',
  openMath: 'text\n\n$$\n\\sum_{i}\n',
  definitions:
    'See [docs][1] and [that].\n\n- item [docs][1]\n- item\n\n[1]: https://example.com "Title"\n[that]: <https://example.org>\n"not\na title" x\n\nunknown [x]\n\n[unused]: 값\n',
  footnotes:
    'Text[^1] and more[^note].\n\n[^1]: First.\n[^note]: Second with **bold**\n\n    and a paragraph[^1].\n\nEnd[^missing].\n\n[^unused]: never\n',
  escapes:
    'a \\* b \\[x\\] &amp; &copy; https://example.com/path?q=1, www.example.com.\nhard  \nbreak\\\nend ![alt](https://x.y/z.png)\n',
  crlf: '# Title\r\n\r\npara\r\nline\r\n\r\n- a\r\n- b\r\n\r\n```js\r\nx\r\n```\r\nend\r\n',
  breaks: '***\n\n- - -\n\n___\ntext\n***\n',
  blankStart: '\n\n  \ntext\n\n\n\nmore   \n',
}

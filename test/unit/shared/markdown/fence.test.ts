import { expect, it } from 'vitest'
import { fenceBehind } from '@shared/markdown/fence'

const behind = (text: string): string | null => text.split('\n').reduce(fenceBehind, null)

it.each([
  ['plain text', null],
  ['```ts\ncode', '```'],
  ['```ts\ncode\n```', null],
  ['````md\n```ts\ncode\n```', '````'],
  ['~~~\n```', '~~~'],
  ['```\n``` still code', '```'],
  ['```one line``` of code', null],
  ['``` `a` and `b`\ntext', null],
  ['~~~ `a`\ncode', '~~~'],
  ['    ```\nindented, so no fence', null],
])('behind %j the open fence is %j', (text, open) => {
  expect(behind(text)).toBe(open)
})

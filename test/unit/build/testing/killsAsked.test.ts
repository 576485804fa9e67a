import { expect, it } from 'vitest'
import { activities, killsAsked } from '../../../../build/testing/killsAsked.mjs'

it.each([
  [[], { kills: 100, what: [...activities] }],
  [['25'], { kills: 25, what: [...activities] }],
  [['25', 'streaming'], { kills: 25, what: ['streaming'] }],
  [['importing', '8', 'migrating'], { kills: 8, what: ['importing', 'migrating'] }],
])('%j asks for %j', (words, asked) => {
  expect(killsAsked(words)).toEqual(asked)
})

it.each([[['0']], [['-3']], [['10', '20']], [['sleeping']], [['1e9']]])(
  '%j says what could be asked for',
  (words) => {
    expect(() => killsAsked(words)).toThrow('[how many] [streaming]')
  },
)

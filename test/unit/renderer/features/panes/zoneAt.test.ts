import { expect, test } from 'vitest'
import { zoneAt } from '@renderer/features/panes/zoneAt'

const panes = [
  { left: 100, width: 400 },
  { left: 501, width: 300 },
]

test('each half of a pane is a place beside it', () => {
  expect(zoneAt(panes, 120)).toEqual({ at: 0, side: 'left', left: 100, width: 200 })
  expect(zoneAt(panes, 320)).toEqual({ at: 1, side: 'right', left: 300, width: 200 })
  expect(zoneAt(panes, 510)).toMatchObject({ at: 1, side: 'left' })
  expect(zoneAt(panes, 790)).toMatchObject({ at: 2, side: 'right' })
})

test('between and beside them there is none', () => {
  expect(zoneAt(panes, 500)).toBeNull()
  expect(zoneAt(panes, 5)).toBeNull()
})

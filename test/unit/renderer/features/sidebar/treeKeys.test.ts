import { expect, test } from 'vitest'
import type { Row } from '@renderer/features/sidebar/rows'
import { treeStep } from '@renderer/features/sidebar/treeKeys'
import { conversation } from '../../store/clientDouble'

const place = { level: 1, position: 1, size: 3, parent: null }
const rows: Row[] = [
  { kind: 'folder', id: 'closed', name: 'A', open: false, ...place },
  { kind: 'folder', id: 'open', name: 'B', open: true, ...place },
  { kind: 'conversation', id: 'inside', conversation: conversation(), ...place, level: 2, parent: 'open' },
  { kind: 'heading', heading: 'today' },
  { kind: 'conversation', id: 'a', conversation: conversation(), ...place },
  { kind: 'more', listKey: 'k' },
]
const focus = (id: string) => ({ kind: 'focus', id })

test('up and down pass over headings and stop at the ends', () => {
  expect(treeStep(rows, 'inside', 'ArrowDown')).toEqual(focus('a'))
  expect(treeStep(rows, 'a', 'ArrowUp')).toEqual(focus('inside'))
  expect(treeStep(rows, 'closed', 'ArrowUp')).toBeNull()
  expect(treeStep(rows, 'a', 'ArrowDown')).toBeNull()
})

test('Home and End lead to the first and the last', () => {
  expect(treeStep(rows, 'inside', 'Home')).toEqual(focus('closed'))
  expect(treeStep(rows, 'inside', 'End')).toEqual(focus('a'))
})

test('right opens a folder, and then leads into it', () => {
  expect(treeStep(rows, 'closed', 'ArrowRight')).toEqual({ kind: 'open', id: 'closed', open: true })
  expect(treeStep(rows, 'open', 'ArrowRight')).toEqual(focus('inside'))
  expect(treeStep(rows, 'a', 'ArrowRight')).toBeNull()
})

test('left closes a folder, and leads out of one', () => {
  expect(treeStep(rows, 'open', 'ArrowLeft')).toEqual({ kind: 'open', id: 'open', open: false })
  expect(treeStep(rows, 'inside', 'ArrowLeft')).toEqual(focus('open'))
  expect(treeStep(rows, 'closed', 'ArrowLeft')).toBeNull()
  expect(treeStep(rows, 'a', 'ArrowLeft')).toBeNull()
})

test('other keys, and an item that is gone, lead nowhere', () => {
  expect(treeStep(rows, 'a', 'x')).toBeNull()
  expect(treeStep([], 'a', 'ArrowDown')).toBeNull()
})

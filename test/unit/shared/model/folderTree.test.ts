import { describe, expect, it } from 'vitest'
import { canHoldFolder, canMoveFolder, folderIdsBelow, folderPath } from '@shared/model/folderTree'
import { deepestFolder } from '@shared/model/orderLimits'

/** a > b > c, a > d, and e beside a. */
const folders = [
  { id: 'c', parentId: 'b' },
  { id: 'a', parentId: null },
  { id: 'b', parentId: 'a' },
  { id: 'd', parentId: 'a' },
  { id: 'e', parentId: null },
]

/** f1 > f2 > …, `levels` of them. */
function chain(levels: number) {
  return Array.from({ length: levels }, (_, i) => ({ id: `f${i + 1}`, parentId: i === 0 ? null : `f${i}` }))
}

const ids = (path: { id: string }[]): string[] => path.map(({ id }) => id)

describe('the path of a folder', () => {
  it('goes from the top down to it', () => {
    expect(ids(folderPath(folders, 'c'))).toEqual(['a', 'b', 'c'])
    expect(ids(folderPath(folders, 'e'))).toEqual(['e'])
  })

  it('is empty at the top, and for one that is not there', () => {
    expect(folderPath(folders, null)).toEqual([])
    expect(folderPath(folders, 'x')).toEqual([])
  })

  it('ends where folders stand inside each other', () => {
    const ring = [
      { id: 'a', parentId: 'b' },
      { id: 'b', parentId: 'a' },
    ]
    expect(ids(folderPath(ring, 'a'))).toEqual(['b', 'a'])
    expect(folderIdsBelow(ring, 'a').toSorted()).toEqual(['a', 'b'])
  })
})

it('what is below a folder is it and everything inside it, in whatever order they are listed', () => {
  expect(folderIdsBelow(folders, 'a').toSorted()).toEqual(['a', 'b', 'c', 'd'])
  expect(folderIdsBelow(folders, 'c')).toEqual(['c'])
})

it('a new folder may be made down to the deepest level', () => {
  const deep = chain(deepestFolder)
  expect(canHoldFolder(deep, null)).toBe(true)
  expect(canHoldFolder(deep, `f${deepestFolder - 1}`)).toBe(true)
  expect(canHoldFolder(deep, `f${deepestFolder}`)).toBe(false)
})

describe('a folder may be moved', () => {
  it('to the top and beside others', () => {
    expect(canMoveFolder(folders, 'b', null)).toBe(true)
    expect(canMoveFolder(folders, 'b', 'e')).toBe(true)
  })

  it('but not into itself, nor into what is in it', () => {
    expect(canMoveFolder(folders, 'a', 'a')).toBe(false)
    expect(canMoveFolder(folders, 'a', 'c')).toBe(false)
  })

  it('as deep as all that is in it may stand', () => {
    const deep = [...chain(deepestFolder - 2), ...folders]
    expect(canMoveFolder(deep, 'b', `f${deepestFolder - 2}`)).toBe(true)
    expect(canMoveFolder(deep, 'a', `f${deepestFolder - 2}`)).toBe(false)
    expect(canMoveFolder(deep, 'a', `f${deepestFolder - 3}`)).toBe(true)
  })
})

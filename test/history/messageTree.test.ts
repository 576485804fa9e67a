import { describe, expect, it } from 'vitest'
import { createMessageTree, type DeletionScope, type TreeNode } from '@main/history/messageTree'

type Given = Pick<TreeNode, 'id'> & Partial<TreeNode>

/** Nodes in their order of age, unless they say otherwise. */
function tree(...given: Given[]) {
  return createMessageTree(
    given.map((node, index) => ({
      parentId: null,
      createdAt: index,
      streaming: false,
      deletion: null,
      ...node,
    })),
  )
}

const gone = (scope: DeletionScope, id = scope) => ({ deletion: { id, scope } })
const ids = (nodes: readonly TreeNode[]) => nodes.map(({ id }) => id)

//   a ─ b ─ c ─ d
//       └── e     (newer than c)
//   f             (another beginning)
const plain: Given[] = [
  { id: 'a' },
  { id: 'b', parentId: 'a' },
  { id: 'c', parentId: 'b' },
  { id: 'd', parentId: 'c' },
  { id: 'e', parentId: 'b' },
  { id: 'f' },
]
const without = (deletions: Record<string, DeletionScope>): Given[] =>
  plain.map((node) => {
    const scope = deletions[node.id]
    return scope ? { ...node, ...gone(scope) } : node
  })

describe('a tree with nothing deleted', () => {
  const { shown, parentOf, childrenOf, branchOf, pathTo, endOf, hiddenBy } = tree(...plain)

  it('has parents, children and paths', () => {
    expect(parentOf('d')?.id).toBe('c')
    expect(parentOf('a')).toBeUndefined()
    expect(ids(childrenOf('b'))).toEqual(['c', 'e'])
    expect(ids(childrenOf(null))).toEqual(['a', 'f'])
    expect(ids(pathTo('d'))).toEqual(['a', 'b', 'c', 'd'])
    expect(ids(branchOf('b')).toSorted()).toEqual(['b', 'c', 'd', 'e'])
  })

  it('ends with the newest child each time', () => {
    expect(endOf('a')?.id).toBe('e')
    expect(endOf('c')?.id).toBe('d')
    expect(endOf('f')?.id).toBe('f')
  })

  it('knows nothing unknown', () => {
    expect([shown('x'), parentOf('x'), endOf('x'), hiddenBy('x')]).toEqual([
      undefined,
      undefined,
      undefined,
      null,
    ])
    expect([childrenOf('x'), branchOf('x'), pathTo('x')]).toEqual([[], [], []])
  })
})

it('tells the age of messages of one millisecond by their IDs', () => {
  const { childrenOf } = tree(
    { id: '3', createdAt: 1 },
    { id: '1', createdAt: 1 },
    { id: '2', createdAt: 1 },
    { id: '9', createdAt: 0 },
  )
  expect(ids(childrenOf(null))).toEqual(['9', '1', '2', '3'])
})

describe('a message that was deleted alone', () => {
  it('is passed through upwards and downwards', () => {
    const { shown, parentOf, childrenOf, pathTo, branchOf, endOf } = tree(
      ...without({ b: 'message', c: 'message' }),
    )
    expect(shown('b')).toBeUndefined()
    expect(parentOf('d')?.id).toBe('a')
    expect(ids(childrenOf('a'))).toEqual(['d', 'e'])
    expect(ids(pathTo('d'))).toEqual(['a', 'd'])
    expect(ids(branchOf('a')).toSorted()).toEqual(['a', 'd', 'e'])
    expect(endOf('a')?.id).toBe('e')
    expect(endOf('b')).toBeUndefined()
  })

  it('makes beginnings of what stood below a beginning', () => {
    const { childrenOf, parentOf } = tree(...without({ a: 'message', b: 'message' }))
    expect(ids(childrenOf(null))).toEqual(['c', 'e', 'f'])
    expect(parentOf('c')).toBeUndefined()
  })
})

describe('a message that was deleted with its branch', () => {
  const { childrenOf, branchOf, hiddenBy } = tree(...without({ c: 'branch', d: 'message' }))

  it('takes everything below out of sight', () => {
    expect(ids(childrenOf('b'))).toEqual(['e'])
    expect(ids(branchOf('a')).toSorted()).toEqual(['a', 'b', 'e'])
  })

  it('is what hides a message below it, also through others that were deleted alone', () => {
    expect(hiddenBy('d')).toBe('branch')
    expect(hiddenBy('c')).toBeNull()
    expect(tree(...without({ b: 'branch', c: 'message', d: 'message' })).hiddenBy('d')).toBe('branch')
    expect(tree(...without({ b: 'message', c: 'message' })).hiddenBy('d')).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { deepestFolder } from '@shared/model/orderLimits'
import {
  createConversation,
  deleteConversation,
  getConversation,
  restoreConversation,
} from '@main/history/conversations'
import { deleteFolder } from '@main/history/deleteFolder'
import { createFolder, getFolder, listFolders, moveFolder, updateFolder } from '@main/history/folders'
import { newConversation, nobody } from './support/conversation'
import { aFolder, arrange, idsOf, titled } from './support/order'
import { openTestDatabase } from './support/testDatabase'

const noFolder = expect.objectContaining({ appError: { code: 'not-found', message: 'no such folder' } })
const tooDeep = expect.objectContaining({ appError: expect.objectContaining({ code: 'folder-too-deep' }) })

describe('a new folder', () => {
  it('has a name and a place, and asks nothing of conversations', () => {
    const db = openTestDatabase()
    const parentId = aFolder(db, '회사')
    const folder = createFolder(db, { name: '회의', parentId }, 5)
    expect(folder).toMatchObject({ parentId, name: '회의', model: null, systemPrompt: '', createdAt: 5 })
    expect(getFolder(db, { id: folder.id })).toEqual(folder)
  })

  it('needs a place that is there, and not too deep', () => {
    const db = openTestDatabase()
    expect(() => aFolder(db, 'x', nobody)).toThrow(noFolder)
    let parentId: string | null = null
    for (let level = 0; level < deepestFolder; level += 1) parentId = aFolder(db, `${level}`, parentId)
    expect(() => aFolder(db, 'x', parentId)).toThrow(tooDeep)
    expect(listFolders(db, { language: 'en' })).toHaveLength(deepestFolder)
  })
})

it('folders are listed by name in the order of the language', () => {
  const db = openTestDatabase()
  for (const name of ['Zoo', '나무', 'apple', '가을']) aFolder(db, name)
  const names = (language: 'en' | 'ko') => listFolders(db, { language }).map(({ name }) => name)
  expect(names('en')).toEqual(['apple', 'Zoo', '가을', '나무'])
  expect(names('ko')).toEqual(['가을', '나무', 'apple', 'Zoo'])
})

describe('a change', () => {
  it('is made to what is given, and to nothing else', () => {
    const db = openTestDatabase()
    const id = aFolder(db, 'Work')
    updateFolder(db, { id, model: 'a/b', systemPrompt: 'Be brief.' })
    expect(updateFolder(db, { id, name: '일' })).toMatchObject({
      name: '일',
      model: 'a/b',
      systemPrompt: 'Be brief.',
    })
    expect(updateFolder(db, { id, model: null, systemPrompt: '' })).toMatchObject({
      name: '일',
      model: null,
      systemPrompt: '',
    })
    expect(() => updateFolder(db, { id: nobody, name: 'x' })).toThrow(noFolder)
  })

  it('of the place takes along what is inside, and refuses a place inside it', () => {
    const db = openTestDatabase()
    const [work, home] = [aFolder(db, 'Work'), aFolder(db, 'Home')]
    const plans = aFolder(db, 'Plans', work)
    const conversation = titled(db, '여행')
    arrange(db, { kind: 'move', folderId: plans }, conversation)
    expect(moveFolder(db, { id: work, parentId: home }).parentId).toBe(home)
    expect(idsOf(db, { folder: { id: home, deep: true } })).toEqual([conversation])
    expect(() => moveFolder(db, { id: home, parentId: plans })).toThrow(tooDeep)
    expect(() => moveFolder(db, { id: home, parentId: home })).toThrow(tooDeep)
    expect(() => moveFolder(db, { id: work, parentId: nobody })).toThrow(noFolder)
    expect(() => moveFolder(db, { id: nobody, parentId: null })).toThrow(noFolder)
    expect(moveFolder(db, { id: work, parentId: null }).parentId).toBeNull()
  })
})

describe('deleting a folder', () => {
  it('lifts everything in it to the folder around it', () => {
    const db = openTestDatabase()
    const [outer, other] = [aFolder(db, 'Outer'), aFolder(db, 'Other')]
    const inner = aFolder(db, 'Inner', outer)
    const innermost = aFolder(db, 'Innermost', inner)
    const [shown = '', archived = '', deleted = '', deep = '', beside = ''] = ['s', 'a', 'd', 'p', 'b'].map(
      (title) => titled(db, title),
    )
    arrange(db, { kind: 'move', folderId: inner }, shown, archived, deleted)
    arrange(db, { kind: 'move', folderId: innermost }, deep)
    arrange(db, { kind: 'move', folderId: other }, beside)
    arrange(db, { kind: 'archive', archived: true }, archived)
    deleteConversation(db, { id: deleted }, 9)

    const moved = deleteFolder(db, { id: inner })
    expect(moved.map(({ id, folderId }) => [id, folderId]).toSorted()).toEqual(
      [shown, archived].map((id) => [id, outer]).toSorted(),
    )
    expect(getFolder(db, { id: innermost }).parentId).toBe(outer)
    expect(getConversation(db, { id: deep }).folderId).toBe(innermost)
    expect(getConversation(db, { id: beside }).folderId).toBe(other)
    expect(restoreConversation(db, { id: deleted }).folderId).toBe(outer)
    expect(() => getFolder(db, { id: inner })).toThrow(noFolder)
    expect(() => deleteFolder(db, { id: inner })).toThrow(noFolder)

    deleteFolder(db, { id: outer })
    expect(getFolder(db, { id: innermost }).parentId).toBeNull()
    expect(getConversation(db, { id: shown }).folderId).toBeNull()
    expect(db.all('PRAGMA foreign_key_check')).toEqual([])
  })
})

describe('a conversation that begins in a folder', () => {
  it('has its model and its system prompt', () => {
    const db = openTestDatabase()
    const folderId = aFolder(db, 'Work')
    updateFolder(db, { id: folderId, model: 'a/b', systemPrompt: '짧게 답해 줘.' })
    expect(createConversation(db, { ...newConversation, folderId }, 1)).toMatchObject({
      folderId,
      model: 'a/b',
      systemPrompt: '짧게 답해 줘.',
    })
  })

  it('has the usual model where the folder names none', () => {
    const db = openTestDatabase()
    const folderId = aFolder(db, 'Work')
    expect(createConversation(db, { ...newConversation, folderId }, 1)).toMatchObject({
      folderId,
      model: newConversation.model,
      systemPrompt: '',
    })
    expect(() => createConversation(db, { ...newConversation, folderId: nobody }, 1)).toThrow(noFolder)
  })
})

import { describe, expect, it } from 'vitest'
import { deleteConversation, getConversation, restoreConversation } from '@main/history/conversations'
import { createTag, deleteTag, listTags, updateTag } from '@main/history/tags'
import { nobody } from './support/conversation'
import { arrange, aTag, titled } from './support/order'
import { openTestDatabase } from './support/testDatabase'

const exists = expect.objectContaining({ appError: expect.objectContaining({ code: 'tag-exists' }) })
const noTag = expect.objectContaining({ appError: { code: 'not-found', message: 'no such tag' } })

describe('a tag', () => {
  it('has a name that no other one has, whatever its case and the form of its letters', () => {
    const db = openTestDatabase()
    const tag = createTag(db, { name: 'Café 한글', color: 'pink' })
    expect(listTags(db, { language: 'en' })).toEqual([tag])
    expect(() => createTag(db, { name: 'CAFÉ 한글', color: 'blue' })).toThrow(exists)
    expect(() => createTag(db, { name: 'café 한글'.normalize('NFD'), color: 'blue' })).toThrow(exists)
    expect(createTag(db, { name: 'cafe 한글', color: 'blue' }).id).not.toBe(tag.id)
  })

  it('can be called and coloured otherwise', () => {
    const db = openTestDatabase()
    const [later, soon] = [aTag(db, 'later'), aTag(db, 'soon')]
    const changed = { id: later, name: 'Later', color: 'orange' } as const
    expect(updateTag(db, changed)).toEqual(changed)
    expect(() => updateTag(db, { id: soon, name: 'LATER', color: 'blue' })).toThrow(exists)
    expect(() => updateTag(db, { id: nobody, name: 'x', color: 'blue' })).toThrow(noTag)
    expect(listTags(db, { language: 'en' })).toEqual([changed, { id: soon, name: 'soon', color: 'blue' }])
  })

  it('that goes is taken from all that had it, deleted ones too', () => {
    const db = openTestDatabase()
    const [gone, stays] = [aTag(db, 'gone'), aTag(db, 'stays')]
    const [a = '', b = '', deleted = ''] = ['a', 'b', 'c'].map((title) => titled(db, title))
    arrange(db, { kind: 'tag', tagId: gone, on: true }, a, deleted)
    arrange(db, { kind: 'tag', tagId: stays, on: true }, a, b)
    deleteConversation(db, { id: deleted }, 9)
    expect(deleteTag(db, { id: gone }).map(({ id, tagIds }) => [id, tagIds])).toEqual([[a, [stays]]])
    expect(restoreConversation(db, { id: deleted }).tagIds).toEqual([])
    expect(getConversation(db, { id: b }).tagIds).toEqual([stays])
    expect(() => deleteTag(db, { id: gone })).toThrow(noTag)
  })

  it('of a color that this version does not know is gray', () => {
    const db = openTestDatabase()
    const id = aTag(db, 'x')
    db.run("UPDATE tags SET color = 'ultraviolet'")
    expect(listTags(db, { language: 'en' })).toEqual([{ id, name: 'x', color: 'gray' }])
  })
})

it('tags are listed by name in the order of the language', () => {
  const db = openTestDatabase()
  for (const name of ['Zoo', '나무', 'apple', '가을']) aTag(db, name)
  const names = (language: 'en' | 'ko') => listTags(db, { language }).map(({ name }) => name)
  expect(names('en')).toEqual(['apple', 'Zoo', '가을', '나무'])
  expect(names('ko')).toEqual(['가을', '나무', 'apple', 'Zoo'])
})

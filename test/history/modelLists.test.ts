import { describe, expect, it } from 'vitest'
import { getModelList, saveModelList } from '@main/history/modelLists'
import { openTestDatabase } from './support/testDatabase'

const baseUrl = 'https://gateway.example/v1'

describe('saveModelList and getModelList', () => {
  it('keeps one list per gateway, in the order it was sent', () => {
    const db = openTestDatabase()
    const other = 'http://127.0.0.1:4010/v1'
    saveModelList(db, { baseUrl, ids: ['old'], fetchedAt: 1 })
    saveModelList(db, { baseUrl: other, ids: [], fetchedAt: 2 })
    saveModelList(db, { baseUrl, ids: ['z/1', "a/'2", '한/3'], fetchedAt: 3 })
    expect(getModelList(db, { baseUrl })).toEqual({ ids: ['z/1', "a/'2", '한/3'], fetchedAt: 3 })
    expect(getModelList(db, { baseUrl: other })).toEqual({ ids: [], fetchedAt: 2 })
  })

  it('knows none of a gateway that never sent one', () => {
    expect(getModelList(openTestDatabase(), { baseUrl })).toEqual({ ids: [], fetchedAt: null })
  })

  it.each(['not json', '{"a":1}', 'null'])('counts a stored list that is %s as none', (ids) => {
    const db = openTestDatabase()
    db.run('INSERT INTO model_lists VALUES (?, ?, 5)', baseUrl, ids)
    expect(getModelList(db, { baseUrl })).toEqual({ ids: [], fetchedAt: null })
  })
})

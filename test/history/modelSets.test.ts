import { describe, expect, it } from 'vitest'
import type { Column } from '@shared/model/comparison'
import { HistoryFailure } from '@main/history/database/historyFailure'
import { deleteModelSet, listModelSets, saveModelSet } from '@main/history/modelSets'
import { openTestDatabase } from './support/testDatabase'

const two: Column[] = [
  { model: 'openai/gpt-5.2', parameters: { temperature: 0.2, stop: ['END'] } },
  { model: 'anthropic/claude-sonnet-5', parameters: { temperature: null } },
]

describe('sets of models', () => {
  it('come back whole and by name', () => {
    const db = openTestDatabase()
    const b = saveModelSet(db, { name: '번역', columns: two })
    const a = saveModelSet(db, { name: 'Code', columns: two.toReversed() })
    expect(b).toEqual({ id: b.id, name: '번역', columns: two })
    expect(listModelSets(db)).toEqual([a, b])
  })

  it('of a name that is taken replace the one that had it', () => {
    const db = openTestDatabase()
    const first = saveModelSet(db, { name: 'Code', columns: two })
    const second = saveModelSet(db, { name: 'Code', columns: two.toReversed() })
    expect(second).toEqual({ ...first, columns: two.toReversed() })
    expect(listModelSets(db)).toEqual([second])
  })

  it('can be deleted, once', () => {
    const db = openTestDatabase()
    const { id } = saveModelSet(db, { name: 'Code', columns: two })
    expect(deleteModelSet(db, { id })).toBeNull()
    expect(listModelSets(db)).toEqual([])
    expect(() => deleteModelSet(db, { id })).toThrow(HistoryFailure)
  })

  it.each(['not json', '{}', '[null]', '[{"model":1,"parameters":{}}]'])(
    'that cannot be read cost only themselves: %s',
    (columns) => {
      const db = openTestDatabase()
      const good = saveModelSet(db, { name: 'Good', columns: two })
      db.run("INSERT INTO model_sets (id, name, columns) VALUES ('x', 'Odd', ?)", columns)
      expect(listModelSets(db)).toEqual([good])
    },
  )

  it('lose a parameter that cannot be, and nothing else', () => {
    const db = openTestDatabase()
    const columns = '[{"model":"a/b","parameters":{"temperature":9,"seed":7,"odd":1}},{"model":"c/d"}]'
    db.run("INSERT INTO model_sets (id, name, columns) VALUES ('x', 'Odd', ?)", columns)
    expect(listModelSets(db)[0]?.columns).toEqual([
      { model: 'a/b', parameters: { seed: 7 } },
      { model: 'c/d', parameters: {} },
    ])
  })
})

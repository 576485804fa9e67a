import { describe, expect, it } from 'vitest'
import { columnsOf, tablesOf } from '../support/schema'
import { upgrade } from '../support/upgrade'

describe('migration 70', () => {
  it('adds its tables and leaves every row as it was', () => {
    const { db, before, after } = upgrade(60, 70)
    expect(db.get('PRAGMA user_version')).toEqual({ user_version: 70 })
    expect(after).toEqual(before)
    expect(tablesOf(db)).toEqual(expect.arrayContaining(['model_sets', 'model_settings', 'presets']))
    expect(columnsOf(db, 'presets')).toEqual([
      'id TEXT NOT NULL',
      'name TEXT NOT NULL',
      'model TEXT',
      'parameters TEXT NOT NULL',
      'updated_at INTEGER NOT NULL',
      'system_prompt TEXT NOT NULL',
    ])
    expect(columnsOf(db, 'model_sets')).toEqual([
      'id TEXT NOT NULL',
      'name TEXT NOT NULL',
      'columns TEXT NOT NULL',
    ])
    expect(columnsOf(db, 'model_settings')).toEqual([
      'model TEXT NOT NULL',
      'context_window INTEGER',
      'learned_window INTEGER',
      'input_rate REAL',
      'output_rate REAL',
      'cached_rate REAL',
      'refused TEXT NOT NULL',
    ])
  })

  it('allows one set of a name', () => {
    const { db } = upgrade(60, 70)
    db.run("INSERT INTO model_sets VALUES ('1', 'fast', '[]')")
    expect(() => db.run("INSERT INTO model_sets VALUES ('2', 'fast', '[]')")).toThrow('UNIQUE')
  })
})

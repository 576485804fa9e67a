import { describe, expect, it } from 'vitest'
import {
  getModelSettings,
  learnWindow,
  listModelSettings,
  refuseParameter,
  setHidden,
  updateModelSettings,
} from '@main/history/modelSettings'
import { openTestDatabase } from './support/testDatabase'

const model = 'openai/gpt-5.2'
const nothing = {
  model,
  contextWindow: null,
  learnedWindow: null,
  rates: null,
  refused: [],
  favourite: false,
  hidden: false,
}
const rates = { input: 1.25, output: 10, cached: 0 }

describe('model settings', () => {
  it('of an unknown model are nothing, and are not listed', () => {
    const db = openTestDatabase()
    expect(getModelSettings(db, { model })).toEqual(nothing)
    expect(listModelSettings(db)).toEqual([])
  })

  it('change only where the patch says so', () => {
    const db = openTestDatabase()
    updateModelSettings(db, { model, patch: { contextWindow: 128_000 } })
    learnWindow(db, { model, contextWindow: 100_000 })
    refuseParameter(db, { model, parameter: 'temperature' })
    updateModelSettings(db, { model, patch: { rates, contextWindow: undefined } })
    const learned = { learnedWindow: 100_000, refused: ['temperature'] }
    const all = { ...nothing, ...learned, contextWindow: 128_000, rates }
    expect(getModelSettings(db, { model })).toEqual(all)
    expect(listModelSettings(db)).toEqual([all])
  })

  it('remember a refused field once, and forget it when the person says so', () => {
    const db = openTestDatabase()
    for (const parameter of ['seed', 'stop', 'seed']) refuseParameter(db, { model, parameter })
    expect(getModelSettings(db, { model }).refused).toEqual(['seed', 'stop'])
    updateModelSettings(db, { model, patch: { refused: ['stop'] } })
    expect(getModelSettings(db, { model }).refused).toEqual(['stop'])
  })

  it('are gone from the list when nothing is known any more', () => {
    const db = openTestDatabase()
    updateModelSettings(db, { model, patch: { rates: { ...rates, cached: null } } })
    expect(listModelSettings(db)).toMatchObject([{ rates: { cached: null } }])
    expect(updateModelSettings(db, { model, patch: { rates: null } })).toEqual(nothing)
    expect(listModelSettings(db)).toEqual([])
  })

  it('keep favourites and hidden ones, also of models of which nothing else is known', () => {
    const db = openTestDatabase()
    updateModelSettings(db, { model, patch: { favourite: true } })
    updateModelSettings(db, { model, patch: { hidden: true } })
    expect(listModelSettings(db)).toEqual([{ ...nothing, favourite: true, hidden: true }])
    updateModelSettings(db, { model, patch: { favourite: false, hidden: false } })
    expect(listModelSettings(db)).toEqual([])
  })

  it('lose only what is damaged', () => {
    const db = openTestDatabase()
    db.run('INSERT INTO model_settings VALUES (?, -5, 9000, 2.5, NULL, 1, \'[1, "stop"]\', 0, 7)', model)
    expect(getModelSettings(db, { model })).toEqual({ ...nothing, learnedWindow: 9000, refused: ['stop'] })
    db.run("UPDATE model_settings SET refused = 'torn'")
    expect(getModelSettings(db, { model }).refused).toEqual([])
  })
})

describe('hiding models', () => {
  it('is done for all of them at once, and undone', () => {
    const db = openTestDatabase()
    updateModelSettings(db, { model, patch: { favourite: true } })
    const models = [model, 'a/b', 'c/d']
    expect(setHidden(db, { models, hidden: true }).map((one) => [one.hidden, one.favourite])).toEqual([
      [true, true],
      [true, false],
      [true, false],
    ])
    expect(listModelSettings(db)).toHaveLength(3)
    setHidden(db, { models, hidden: false })
    expect(listModelSettings(db).map((one) => one.model)).toEqual([model])
  })
})

import { describe, expect, it } from 'vitest'
import { HistoryFailure } from '@main/history/database/historyFailure'
import { addPresets, deletePreset, getPresets, listPresets, savePreset } from '@main/history/presets'
import type { PresetContent } from '@shared/model/preset'
import { openTestDatabase } from './support/testDatabase'

const translator: PresetContent = {
  name: '번역가',
  systemPrompt: 'Translate into {{language}}.\n"Quotes" and 한글 stay.',
  model: 'openai/gpt-5.2',
  parameters: { temperature: 0.2, stop: ['\n\n'], seed: null },
}
const empty: PresetContent = { name: 'empty', systemPrompt: '', model: null, parameters: {} }

describe('savePreset', () => {
  it('keeps every part of a preset', () => {
    const db = openTestDatabase()
    const saved = savePreset(db, { id: null, content: translator }, 7)
    expect(saved).toEqual({ ...translator, id: saved.id, updatedAt: 7 })
    expect(listPresets(db)).toEqual([saved])
  })

  it('replaces the one with the ID and no other', () => {
    const db = openTestDatabase()
    const first = savePreset(db, { id: null, content: translator }, 1)
    const second = savePreset(db, { id: null, content: empty }, 2)
    const replaced = savePreset(db, { id: first.id, content: { ...empty, name: 'zero' } }, 3)
    expect(replaced).toEqual({ ...empty, name: 'zero', id: first.id, updatedAt: 3 })
    expect(listPresets(db)).toEqual([second, replaced])
  })

  it('does not bring back one that is gone', () => {
    const db = openTestDatabase()
    const { id } = savePreset(db, { id: null, content: empty }, 1)
    deletePreset(db, { id })
    expect(() => savePreset(db, { id, content: empty }, 2)).toThrow(HistoryFailure)
    expect(() => deletePreset(db, { id })).toThrow(HistoryFailure)
    expect(listPresets(db)).toEqual([])
  })
})

describe('listPresets', () => {
  it('goes by name, whatever the size of its letters', () => {
    const db = openTestDatabase()
    for (const name of ['b', 'C', 'a']) savePreset(db, { id: null, content: { ...empty, name } }, 1)
    expect(listPresets(db).map(({ name }) => name)).toEqual(['a', 'b', 'C'])
  })

  it('loses no preset to a damaged parameter', () => {
    const db = openTestDatabase()
    const { id } = savePreset(db, { id: null, content: translator }, 1)
    db.run('UPDATE presets SET parameters = ? WHERE id = ?', '{"temperature":99,"topP":1}', id)
    expect(listPresets(db)).toMatchObject([{ name: '번역가', parameters: { topP: 1 } }])
    db.run('UPDATE presets SET parameters = ? WHERE id = ?', 'torn', id)
    expect(listPresets(db)).toMatchObject([{ name: '번역가', parameters: {} }])
  })
})

it('getPresets leaves out what is not there', () => {
  const db = openTestDatabase()
  const one = savePreset(db, { id: null, content: empty }, 1)
  savePreset(db, { id: null, content: translator }, 1)
  const unknown = '01890a5d-ac96-774b-bcce-b302099a8057'
  expect(getPresets(db, { ids: [unknown, one.id] })).toEqual([one])
})

describe('addPresets', () => {
  it('adds a file twice only once, although names had to be numbered', () => {
    const db = openTestDatabase()
    savePreset(db, { id: null, content: { ...translator, systemPrompt: 'Mine.' } }, 1)
    const file = [translator, empty]
    expect(addPresets(db, { contents: file }, 2)).toEqual({ added: 2, present: 0 })
    const names = listPresets(db).map(({ name }) => name)
    expect(names).toEqual(['empty', '번역가', '번역가 (2)'])
    expect(addPresets(db, { contents: file }, 3)).toEqual({ added: 0, present: 2 })
    expect(listPresets(db)).toHaveLength(3)
  })

  it('takes parameters in another order for the same preset', () => {
    const db = openTestDatabase()
    savePreset(db, { id: null, content: { ...empty, parameters: { topP: 1, seed: 2 } } }, 1)
    const same = { ...empty, parameters: { seed: 2, topP: 1 } }
    expect(addPresets(db, { contents: [same] }, 2)).toEqual({ added: 0, present: 1 })
  })

  it('adds a preset that a file has twice once, and two of one name under two names', () => {
    const db = openTestDatabase()
    const other = { ...empty, systemPrompt: 'Other.' }
    expect(addPresets(db, { contents: [empty, empty, other] }, 1)).toEqual({ added: 2, present: 1 })
    expect(listPresets(db).map(({ name, systemPrompt }) => [name, systemPrompt])).toEqual([
      ['empty', ''],
      ['empty (2)', 'Other.'],
    ])
  })
})

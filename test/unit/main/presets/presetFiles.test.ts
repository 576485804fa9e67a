import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { PresetContent } from '@shared/model/preset'
import { createPresetFiles } from '@main/presets/presetFiles'
import { temporaryFolder } from '../../../support/main/temporaryFolder'
import { testHistory } from '../../../support/main/testHistory'

const preset: PresetContent = { name: 'a/b: c.', systemPrompt: 'Be {{how}}.', model: null, parameters: {} }

/** The files over a real history; the person picks `path` in every dialog. */
function openFiles(path: string | null) {
  const history = testHistory()
  const suggested: string[] = []
  const files = createPresetFiles(history, {
    pickSavePath: async ({ suggestedName }) => {
      suggested.push(suggestedName)
      return path
    },
    pickOpenPath: async () => path,
  })
  return { history, files, suggested }
}

async function save(history: ReturnType<typeof testHistory>, content: PresetContent): Promise<string> {
  const saved = await history.savePreset({ id: null, content })
  if (!saved.ok) throw new Error(saved.error.message)
  return saved.value.id
}

describe('preset files', () => {
  test('carry presets from one history to another', async () => {
    const path = join(temporaryFolder(), 'presets.json')
    const from = openFiles(path)
    const ids = [await save(from.history, preset), await save(from.history, { ...preset, name: 'second' })]
    await save(from.history, { ...preset, name: 'not exported' })
    expect(await from.files.exportPresets(ids)).toEqual({ ok: true, value: { path, hidden: 0 } })
    expect(readFileSync(path, 'utf8')).not.toContain('not exported')

    const to = openFiles(path)
    expect(await to.files.importPresets()).toEqual({ ok: true, value: { added: 2, present: 0 } })
    expect(await to.history.listPresets()).toMatchObject({ value: [preset, { name: 'second' }] })
    expect(await to.files.importPresets()).toEqual({ ok: true, value: { added: 0, present: 2 } })
  })

  test('suggest a name that every system takes', async () => {
    const { history, files, suggested } = openFiles(null)
    const one = await save(history, preset)
    const other = await save(history, { ...preset, name: 'second' })
    expect(await files.exportPresets([one])).toEqual({ ok: true, value: null })
    expect(await files.exportPresets([one, other])).toEqual({ ok: true, value: null })
    expect(suggested).toEqual(['a-b- c.json', 'runyour-presets.json'])
  })

  test('are left alone when no place was picked', async () => {
    const { files } = openFiles(null)
    expect(await files.importPresets()).toEqual({ ok: true, value: null })
  })

  test('add nothing at all when one preset of a file is wrong', async () => {
    const path = join(temporaryFolder(), 'presets.json')
    const presets = [{ name: 'good' }, { name: 'bad', parameters: { topP: 7 } }]
    writeFileSync(path, JSON.stringify({ format: 'runyour-presets', version: 1, presets }))
    const { history, files } = openFiles(path)
    expect(await files.importPresets()).toMatchObject({ ok: false, error: { code: 'file-unreadable' } })
    expect(await history.listPresets()).toEqual({ ok: true, value: [] })
  })

  test.each([
    ['is missing', null, 'file-unreadable'],
    ['is no text', new Uint8Array([0xff, 0xfe, 0xfd]), 'file-unreadable'],
    ['is huge', new Uint8Array(5_000_001), 'file-too-large'],
  ] as const)('say when a file %s', async (_what, bytes, code) => {
    const path = join(temporaryFolder(), 'presets.json')
    if (bytes !== null) writeFileSync(path, bytes)
    expect(await openFiles(path).files.importPresets()).toMatchObject({ ok: false, error: { code } })
  })
})

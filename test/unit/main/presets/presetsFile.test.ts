import { describe, expect, test } from 'vitest'
import type { PresetContent } from '@shared/model/preset'
import { formatPresets, parsePresets } from '@main/presets/presetsFile'

const preset: PresetContent = {
  name: '번역가',
  systemPrompt: 'Say {{what}} and \\{{this}}.\n"quoted"',
  model: 'openai/gpt-5.2',
  parameters: { temperature: 0.2, stop: ['\n'], seed: null, stream: false },
}

function file(content: object): string {
  return JSON.stringify({ format: 'runyour-presets', version: 1, ...content })
}

describe('formatPresets', () => {
  test('is read back as it was', () => {
    const { text, hidden } = formatPresets([preset, { ...preset, name: 'other', model: null }])
    expect(parsePresets(text)).toEqual({
      ok: true,
      value: [preset, { ...preset, name: 'other', model: null }],
    })
    expect(hidden).toBe(0)
  })

  test('takes nothing along that belongs to this app', () => {
    const stored = { ...preset, id: '01890a5d-ac96-774b-bcce-b302099a8057', updatedAt: 5 }
    expect(formatPresets([stored]).text).not.toMatch(/01890a5d|updatedAt/)
  })

  test('lets no key out, wherever it stands, and counts them', () => {
    const key = 'runyour-v1-test-0123456789'
    const { text, hidden } = formatPresets([
      {
        name: `Mine ${key}`,
        systemPrompt: `Use "${key}" or Bearer abcdefghijklmnopqrstuvwxyz012345 or sk-proj-0123456789abcdefgh`,
        model: key,
        parameters: { stop: [key] },
      },
    ])
    expect(text).not.toMatch(/runyour-v1-|abcdefghij|sk-proj/)
    expect(hidden).toBe(6)
    expect(parsePresets(text)).toMatchObject({ ok: true, value: [{ name: 'Mine [key]', model: '[key]' }] })
  })

  test('leaves talk about keys as it is', () => {
    const systemPrompt = 'Explain Bearer token authentication; keys look like runyour-v1-… or sk-short.'
    const { text, hidden } = formatPresets([{ ...preset, systemPrompt }])
    expect(text).toContain(systemPrompt)
    expect(hidden).toBe(0)
  })
})

describe('parsePresets', () => {
  test('takes a preset that has only a name', () => {
    expect(parsePresets(file({ presets: [{ name: ' Short ' }] }))).toEqual({
      ok: true,
      value: [{ name: 'Short', systemPrompt: '', model: null, parameters: {} }],
    })
  })

  test('reads past a byte order mark', () => {
    expect(parsePresets(`\uFEFF${file({ presets: [preset] })}`)).toMatchObject({ ok: true })
  })

  test.each([
    ['no JSON', 'presets'],
    ['another JSON', '{"presets":[]}'],
    ['another format', '{"format":"other","version":1,"presets":[{"name":"a"}]}'],
    ['no version', '{"format":"runyour-presets","presets":[{"name":"a"}]}'],
    ['no presets', file({ presets: [] })],
  ])('refuses %s', (_what, text) => {
    expect(parsePresets(text)).toMatchObject({ ok: false, error: { code: 'file-unreadable' } })
  })

  test.each([
    ['presets.0.parameters.temperature', { name: 'a', parameters: { temperature: 3 } }],
    ['presets.0.name', { name: '' }],
    ['presets.0', { name: 'a', systemprompt: 'misspelt' }],
    ['presets.0.parameters', { name: 'a', parameters: { temprature: 1 } }],
  ])('names the place of a mistake: %s', (place, wrong) => {
    const result = parsePresets(file({ presets: [wrong] }))
    expect(result).toMatchObject({ ok: false, error: { code: 'file-unreadable' } })
    expect(result.ok ? '' : result.error.detail).toContain(`${place}: `)
  })

  test('says that a file is newer, whatever else is in it', () => {
    const newer = JSON.stringify({ format: 'runyour-presets', version: 2, prompts: {} })
    expect(parsePresets(newer)).toMatchObject({ ok: false, error: { code: 'file-unsupported' } })
  })
})

import { describe, expect, test } from 'vitest'
import {
  askedVariables,
  automaticValues,
  fillVariables,
  findVariables,
} from '@renderer/features/presets/variables'

describe('findVariables', () => {
  test('names each once, in their order, in any script', () => {
    const text = 'To {{ 언어 }} and {{target language}}, not {{언어}} or {{v1.2_x-y}}.'
    expect(findVariables(text)).toEqual(['언어', 'target language', 'v1.2_x-y'])
  })

  test.each([
    ['escaped', '\\{{name}}'],
    ['empty', '{{}} {{ }}'],
    ['single braces', '{name}'],
    ['code', '{{ a + b }} {{#if x}} {{{"json": 1}}}'],
    ['left open', '{{name and {{'],
    ['over two lines', '{{first\nsecond}}'],
    ['too long', `{{${'x'.repeat(61)}}}`],
  ])('finds none in what is %s', (_what, text) => {
    expect(findVariables(text)).toEqual([])
  })

  test('knows which ones nobody has to be asked for', () => {
    expect(askedVariables('{{date}} {{time}} {{language}} {{Date}} {{topic}}')).toEqual(['Date', 'topic'])
  })
})

describe('fillVariables', () => {
  test('puts every value in its places', () => {
    const text = '{{a}}{{ a }}-{{b}}\n{{unknown}}'
    expect(fillVariables(text, { a: '1', b: '' })).toBe('11-\n{{unknown}}')
  })

  test('does not fill in what a value contains, nor read it as a pattern', () => {
    expect(fillVariables('{{a}} {{b}}', { a: '{{b}} \\{{b}} $1 $&', b: '2' })).toBe('{{b}} \\{{b}} $1 $& 2')
  })

  test('takes the backslash off escaped braces, whether or not a variable stands there', () => {
    expect(fillVariables('\\{{a}} \\{{ a + b }} {{a}}', { a: '1' })).toBe('{{a}} {{ a + b }} 1')
  })

  test('leaves what only looks like inherited names alone', () => {
    expect(fillVariables('{{toString}} {{constructor}}', {})).toBe('{{toString}} {{constructor}}')
  })

  test('leaves other text as it is, to the letter', () => {
    const text = 'C:\\new {x} \\n {"a": {"b": 1}} 한글 \\\\'
    expect(fillVariables(text, { x: '1' })).toBe(text)
  })
})

test('date, time and language are written for the reader', () => {
  const at = new Date(2026, 10, 23, 14, 5)
  expect(automaticValues(at, { code: 'ko', name: '한국어' })).toEqual({
    date: '2026년 11월 23일',
    time: '오후 2:05',
    language: '한국어',
  })
  expect(automaticValues(at, { code: 'en', name: 'English' }).date).toBe('November 23, 2026')
})

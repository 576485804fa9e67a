import { describe, expect, it } from 'vitest'
import { guessExtension, pastedName } from '@renderer/features/composer/paste/pastedFile'
import { mostInField, planPaste } from '@renderer/features/composer/paste/pastePlan'

describe('a paste', () => {
  const usual = { length: 8_000, already: 0, from: 8_000, asText: false }
  it.each([
    ['long enough', usual, 'file'],
    ['shorter', { ...usual, length: 7_999 }, 'text'],
    ['as plain text', { ...usual, asText: true }, 'text'],
    ['when that is switched off', { ...usual, from: null }, 'text'],
    ['that the field cannot take', { ...usual, length: mostInField + 1, asText: true, from: null }, 'file'],
    ['for which there is no room left', { ...usual, asText: true, already: mostInField - 7_999 }, 'file'],
  ] as const)('%s', (_name, facts, plan) => expect(planPaste(facts)).toBe(plan))
})

describe('what a pasted text is', () => {
  it.each([
    ['json', '{\n  "a": [1, 2, {"b": null}]\n}\n'],
    ['csv', 'name,age\n김,31\n이,28\n박,44\n'],
    ['tsv', 'a\tb\nc\td\ne\tf\n'],
    ['py', 'from os import path\n\ndef main(a):\n    return a\n'],
    ['ts', "import { a } from './a'\nexport const b = 1\nexport function c() {}\n"],
    ['html', '<!DOCTYPE html>\n<html></html>'],
    ['diff', 'diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n'],
    ['sql', 'SELECT a FROM b WHERE c = 1;'],
    ['log', '2026-01-02 03:04:05 a\n2026-01-02 03:04:06 b\n'],
    ['md', '# Title\n\n## One\n\n## Two\n\n### Three\n'],
    ['txt', 'Dear all, as we said, here are the minutes.\nThey are long, and dull.\n'],
    ['txt', ''],
  ])('%s', (extension, text) => expect(guessExtension(text)).toBe(extension))

  it('is named after its first line, where that is words', () => {
    const name = (text: string): string => pastedName(text, 'Pasted text')
    expect(name('\n\n  2026년 회의록: 1부 \n본문')).toBe('2026년 회의록 1부.txt')
    expect(name('{"a": 1}')).toBe('Pasted text.json')
    expect(name('-----\n')).toBe('Pasted text.txt')
    expect(name('../../etc/passwd is a path')).toBe('.. .. etc passwd is a path.txt')
    expect(name(`${'word '.repeat(40)}`)).toBe(`${'word '.repeat(8).trim()}….txt`)
  })
})

import { describe, expect, it } from 'vitest'
import { createSecretScan } from '@main/library/export/secretScan'

describe('what is exported', () => {
  it.each([
    ['the gateway’s keys', 'runyour-v1-test-abc_DEF-123'],
    ['keys of the sk- family', 'sk-proj-abcdefghijklmnop1234'],
    ['keys of AWS', 'AKIAABCDEFGHIJKLMNOP'],
    ['keys of GitHub', `ghp_${'a1B2'.repeat(9)}`],
    ['keys of Google', `AIza${'a'.repeat(35)}`],
    ['keys of Hugging Face', `hf_${'aB'.repeat(17)}`],
    ['private keys', '-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----'],
  ])('goes out without %s', (_name, key) => {
    const scan = createSecretScan([])
    expect(scan.text(`앞 ${key} 뒤`)).toBe('앞 [key] 뒤')
    expect(scan.hidden()).toBe(1)
    expect(scan.finds(Buffer.from(`\u0000${key}\u0000`))).toBe(true)
    expect(scan.hidden()).toBe(1)
  })

  it('goes out without the app’s own keys, whatever they look like, and the longer one first', () => {
    const scan = createSecretScan(['secret"of\\mine', 'secret"of\\mine and more', 'ollama'])
    expect(scan.text('secret"of\\mine and more, secret"of\\mine, ollama')).toBe('[key], [key], ollama')
    expect(scan.hidden()).toBe(2)
  })

  it.each(['0f'.repeat(32), '01890a5d-ac96-774b-bcce-b302099a8057'])(
    'goes out without an own key that looks like an ID: %s',
    (key) => {
      const scan = createSecretScan([key])
      expect(scan.deep({ content: key, list: [`it is ${key}`] })).toEqual({
        content: '[key]',
        list: ['it is [key]'],
      })
    },
  )

  it('keeps everything else as it is: ordinary words, numbers, names of fields, IDs and hashes', () => {
    const value = {
      id: '01890a5d-ac96-774b-bcce-b302099a8057',
      hash: 'a'.repeat(64),
      at: 12,
      none: null,
      on: true,
      text: 'a risk-averse task-force with a Bearer token, sk-short and AKIA',
      list: ['프로젝트', { deep: 'key: runyour-v1-test-x1' }],
    }
    const scan = createSecretScan(['a'.repeat(20)])
    expect(scan.deep(value)).toEqual({ ...value, list: ['프로젝트', { deep: 'key: [key]' }] })
    expect(scan.hidden()).toBe(1)
  })
})

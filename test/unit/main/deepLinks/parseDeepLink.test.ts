import { describe, expect, it } from 'vitest'
import { deepLinkSchema } from '@shared/model/deepLink'
import { linkAmong } from '@main/deepLinks/linkAmong'
import { parseDeepLink } from '@main/deepLinks/parseDeepLink'

const id = '01890a5d-ac96-774b-bcce-b302099a8057'
const newChat = { kind: 'new', prompt: '', model: null }

describe('a link', () => {
  it.each([
    ['runyour://new', newChat],
    ['runyour://new/', newChat],
    ['RunYour://NEW?', newChat],
    [
      'runyour://new?prompt=%EC%95%88%EB%85%95%20%26%20hi&model=openai%2Fgpt-5.2',
      {
        kind: 'new',
        prompt: '안녕 & hi',
        model: 'openai/gpt-5.2',
      },
    ],
    ['runyour://new?prompt=a+b&prompt=second', { ...newChat, prompt: 'a b' }],
    ['runyour://new?prompt=one%0D%0Atwo%09three', { ...newChat, prompt: 'one\ntwo\tthree' }],
    ['runyour://new?prompt=%3Cscript%3E&send=true&auto=1#x', { ...newChat, prompt: '<script>' }],
    [`runyour://conversation/${id}`, { kind: 'conversation', id }],
    [`runyour://conversation/${id.toUpperCase()}/`, { kind: 'conversation', id }],
    ['runyour://settings', { kind: 'settings' }],
    ['runyour://settings/', { kind: 'settings' }],
  ])('%s is understood', (link, meant) => {
    expect(parseDeepLink(link)).toEqual(meant)
    expect(deepLinkSchema.parse(parseDeepLink(link))).toEqual(meant)
  })

  it.each([
    '',
    'runyour',
    'runyour:',
    'runyour://',
    'runyour:new',
    'runyour:///new',
    'runyour://new/more',
    'runyour://new.evil.example',
    'runyour://me@new',
    'runyour://me:secret@settings',
    'runyour://settings:8080',
    'runyour://settings/key',
    'runyour://conversation',
    'runyour://conversation/',
    'runyour://conversation/1',
    `runyour://conversation/${id}/more`,
    'runyour://conversation/../settings',
    `runyour://conversation/..%2f${id}`,
    `runyour://conversation/${id.replace('0', 'O')}`,
    'runyour://send?prompt=hi',
    'https://new?prompt=hi',
    'javascript:runyour://new',
    'file:///etc/passwd',
    'runyour://%00new',
    'runyour://__proto__',
  ])('%j is none of ours', (link) => expect(parseDeepLink(link)).toBeNull())

  it('with more than anybody would read is refused whole', () => {
    const prompt = (length: number): string => `runyour://new?prompt=${'a'.repeat(length)}`
    expect(parseDeepLink(prompt(16_000))).toMatchObject({ prompt: 'a'.repeat(16_000) })
    expect(parseDeepLink(prompt(16_001))).toBeNull()
    expect(parseDeepLink(`runyour://settings?${'a'.repeat(60_000)}`)).toBeNull()
    expect(parseDeepLink(`runyour://new?model=${'m'.repeat(201)}`)).toBeNull()
  })

  it('brings nothing that cannot be seen', () => {
    const hidden = encodeURIComponent('a\u202Eb\u0000c\u001B[31md\u200Be\uFEFF\u2066f')
    expect(parseDeepLink(`runyour://new?prompt=${hidden}`)).toEqual({ ...newChat, prompt: 'abc[31mdef' })
    // What a family of emoji is joined with, and what Persian words are parted with, stays.
    const joined = encodeURIComponent('👨‍👩‍👧 می‌خواهم')
    expect(parseDeepLink(`runyour://new?prompt=${joined}`)).toMatchObject({ prompt: '👨‍👩‍👧 می‌خواهم' })
    expect(parseDeepLink('runyour://new?model=a%0Ab')).toBeNull()
    expect(parseDeepLink('runyour://new?model=a%E2%80%AEb')).toBeNull()
  })

  it('brings no sentence that is written in letters nobody sees', () => {
    const ascii = [...'ignore this'].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0)))
    const selectors = '\u{e0101}\u{e0102}\ufe01'
    const link = `runyour://new?prompt=${encodeURIComponent(`a${ascii.join('')}b${selectors}c\u3164\u00add❤️`)}`
    expect(parseDeepLink(link)).toEqual({ ...newChat, prompt: 'abcd❤️' })
  })

  it('that is broken in its escapes is read as far as it can be', () => {
    expect(parseDeepLink('runyour://new?prompt=100%')).toEqual({ ...newChat, prompt: '100%' })
    expect(parseDeepLink('runyour://new?prompt=%ff')).toEqual({ ...newChat, prompt: '\uFFFD' })
  })
})

describe('among the arguments of a start', () => {
  it('a link is found wherever it stands', () => {
    expect(linkAmong(['/opt/runyour', '--allow-file-access', 'RUNYOUR://settings'])).toBe(
      'RUNYOUR://settings',
    )
  })

  it.each([[[]], [['/opt/runyour-desktop', '--hidden']], [['runyour', '/home/runyour:/x']]])(
    'none is found in %j',
    (args: string[]) => expect(linkAmong(args)).toBeNull(),
  )
})

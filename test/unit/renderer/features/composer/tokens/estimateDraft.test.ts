import { expect, it } from 'vitest'
import type { DraftFile } from '@renderer/store/draftFile'
import { estimateDraft } from '@renderer/features/composer/tokens/estimateDraft'

const wanted = new AbortController().signal
const file = (characters: number | null): DraftFile => ({
  key: 'a',
  name: 'a',
  byteSize: 1,
  state: 'ready',
  attachment: {
    hash: 'a'.repeat(64),
    name: 'a',
    kind: characters === null ? 'image' : 'text',
    mime: '',
    byteSize: 1,
    width: null,
    height: null,
    characters,
  },
})

it('counts the text and the files that are ready', async () => {
  const text = await estimateDraft('the quick brown fox', [], wanted)
  expect(text).toBeGreaterThan(2)
  expect(text).toBeLessThan(10)
  const reading: DraftFile = { key: 'b', name: 'b', byteSize: 1, state: 'reading' }
  expect(await estimateDraft('', [file(2_500), file(null), reading], wanted)).toBe(1_000 + 1_600)
})

it('counts a long text in pieces, and stops when it is not wanted any more', async () => {
  const long = 'word '.repeat(50_000)
  const whole = await estimateDraft(long, [], wanted)
  const unwanted = new AbortController()
  const begun = estimateDraft(long, [], unwanted.signal)
  unwanted.abort()
  expect(await begun).toBeLessThan(whole / 2)
})

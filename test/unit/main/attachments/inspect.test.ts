import { describe, expect, it } from 'vitest'
import type { ParsedInput } from '@shared/contract'
import { attachmentLimits } from '@shared/model/attachmentLimits'
import { inspect } from '@main/attachments/inspect'
import { png } from '../../../support/files/images'
import { pdf } from '../../../support/files/pdf'

type Added = ParsedInput<'attachments.add'>

const image = (change: Partial<Added> = {}): Added => ({
  name: 'a.png',
  mime: 'image/png',
  original: png(2, 2),
  prepared: { kind: 'image', bytes: png(1, 1), mime: 'image/png', width: 2, height: 2 },
  ...change,
})

const text = (content: string, mime = 'text/markdown'): Added => ({
  name: 'a.md',
  mime,
  original: new TextEncoder().encode(content),
  prepared: { kind: 'text', text: content },
})

describe('a file that the window wants to have kept', () => {
  it('is what its bytes say', () => {
    expect(inspect(image({ mime: 'image/webp' }))).toEqual({
      ok: true,
      value: { mime: 'image/png', characters: null },
    })
    expect(inspect(text('안녕'))).toEqual({ ok: true, value: { mime: 'text/markdown', characters: 2 } })
    const page = pdf([{ latin: 'a' }])
    expect(
      inspect({ name: 'a', mime: 'text/plain', original: page, prepared: { kind: 'pdf', text: 'a' } }),
    ).toEqual({ ok: true, value: { mime: 'application/pdf', characters: 1 } })
  })

  it.each(['', 'no type', 'text/html; charset=x', 'image/svg+xml'])('takes no strange type: %j', (mime) => {
    expect(inspect(text('a', mime))).toMatchObject({ value: { mime: 'text/plain' } })
  })

  const html = new TextEncoder().encode('<script>')
  it.each([
    ['an original that is no image', image({ original: html })],
    [
      'a prepared image that is none',
      image({ prepared: { kind: 'image', bytes: html, mime: 'image/png', width: 1, height: 1 } }),
    ],
    [
      'a prepared image of another type',
      image({ prepared: { kind: 'image', bytes: png(1, 1), mime: 'image/jpeg', width: 1, height: 1 } }),
    ],
    ['half a character', text('\ud83d')],
    ['a text with a zero in it', text('a\0b')],
    ['a PDF that is none', { ...text('a'), prepared: { kind: 'pdf' as const, text: 'a' } }],
  ])('is refused: %s', (_name, added) => {
    expect(inspect(added)).toMatchObject({ ok: false, error: { code: 'file-unsupported' } })
  })

  it('is refused when it is too large', () => {
    expect(inspect({ ...text('a'), original: new Uint8Array(attachmentLimits.fileBytes + 1) })).toMatchObject(
      { error: { code: 'file-too-large' } },
    )
    expect(inspect(text('a'.repeat(attachmentLimits.characters + 1)))).toMatchObject({
      error: { code: 'file-too-large' },
    })
  })
})

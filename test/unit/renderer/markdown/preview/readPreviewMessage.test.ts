import { describe, expect, it } from 'vitest'
import { readPreviewMessage } from '@renderer/markdown/preview/readPreviewMessage'

describe('what a frame says', () => {
  it('is taken as a height or as a failure', () => {
    expect(readPreviewMessage({ preview: 'height', pixels: 120.5 })).toEqual({
      preview: 'height',
      pixels: 120.5,
    })
    expect(readPreviewMessage({ preview: 'failed', reason: 'x'.repeat(1000) })).toEqual({
      preview: 'failed',
      reason: 'x'.repeat(300),
    })
  })

  it.each([
    null,
    undefined,
    'height',
    7,
    [],
    {},
    { preview: 'height' },
    { preview: 'height', pixels: '100' },
    { preview: 'height', pixels: Number.NaN },
    { preview: 'height', pixels: Number.POSITIVE_INFINITY },
    { preview: 'height', pixels: { valueOf: (): number => 5 } },
    { preview: 'failed', reason: 5 },
    { preview: 'open', url: 'https://example.com' },
  ])('is nothing when it is %j', (data) => {
    expect(readPreviewMessage(data)).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { preparePdf } from '@renderer/features/attachments/opening/preparePdf'
import { pdf } from '../../../../../support/files/pdf'

/** 안녕하세요, in code page 949. */
const hello = 'BEC8B3E7C7CFBCBCBFE4'

describe('the text of a PDF', () => {
  it('has its pages marked', async () => {
    expect(await preparePdf(pdf([{ latin: 'first page' }, { latin: 'second page' }]))).toEqual({
      prepared: { kind: 'pdf', text: '[Page 1 of 2]\nfirst page\n\n[Page 2 of 2]\nsecond page\n' },
    })
  })

  it('is Korean where only the character maps of Adobe tell what the bytes mean', async () => {
    expect(await preparePdf(pdf([{ korean: hello }]))).toEqual({
      prepared: { kind: 'pdf', text: '[Page 1 of 1]\n안녕하세요\n' },
    })
  })

  it('keeps the place of a page without any, and is a problem when there is none at all', async () => {
    expect(await preparePdf(pdf(['picture', { latin: 'text' }]))).toEqual({
      prepared: { kind: 'pdf', text: '[Page 1 of 2]\n\n\n[Page 2 of 2]\ntext\n' },
    })
    expect(await preparePdf(pdf(['picture', 'picture']))).toEqual({ problem: 'pdf-without-text' })
  })

  it('is a problem when the file is damaged', async () => {
    expect(await preparePdf(new TextEncoder().encode('%PDF-1.7 and nothing else'))).toEqual({
      problem: 'damaged',
    })
  })

  it('leaves the bytes to their owner, who keeps the original', async () => {
    const bytes = pdf([{ latin: 'mine' }])
    const before = bytes.slice()
    await preparePdf(bytes)
    expect(bytes).toEqual(before)
  })
})

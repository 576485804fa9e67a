import { describe, expect, it } from 'vitest'
import { attachmentLimits } from '@shared/model/attachmentLimits'
import { prepareFile } from '@renderer/features/attachments/opening/prepareFile'
import { pdf } from '../../../../../support/files/pdf'

const file = (content: BlobPart, name: string, type = ''): File => new File([content], name, { type })

describe('opening a file', () => {
  it('gives the text of a text, with the bytes as they were', async () => {
    const bytes = Uint8Array.from([0xbe, 0xc8, 0xb3, 0xe7])
    expect(await prepareFile(file(bytes, '인사.txt'))).toEqual({
      prepared: { kind: 'text', text: '안녕' },
      original: bytes,
    })
  })

  it('gives the text of a PDF, whatever it is called', async () => {
    const bytes = pdf([{ latin: 'contract' }])
    expect(await prepareFile(file(bytes, 'contract.txt', 'text/plain'))).toEqual({
      prepared: { kind: 'pdf', text: '[Page 1 of 1]\ncontract\n' },
      original: bytes,
    })
  })

  it.each([
    ['photo.HEIC', ''],
    ['drawing.svg', ''],
    ['scan.tiff', ''],
    ['unknown', 'image/heif'],
  ])('does not take %s %s for a text', async (name, type) => {
    expect(await prepareFile(file('<svg/>', name, type))).toEqual({ problem: 'unsupported-image' })
  })

  it.each([
    ['empty', '', 'empty.txt'],
    ['empty', ' \n', 'blank.md'],
    ['not-a-text', 'PK\x03\x04\0\0', 'letter.docx'],
    ['too-long', 'a'.repeat(attachmentLimits.characters + 1), 'long.log'],
  ])('finds it %s', async (problem, content, name) => {
    expect(await prepareFile(file(content, name))).toEqual({ problem })
  })

  it('says of a file that is too large so, and of one that cannot be read', async () => {
    const large = file(new Uint8Array(attachmentLimits.fileBytes + 1), 'large.txt')
    expect(await prepareFile(large)).toEqual({ problem: 'too-large' })
    const gone = Object.assign(file('', 'gone'), { arrayBuffer: () => Promise.reject(new Error('NotFound')) })
    expect(await prepareFile(gone)).toEqual({ problem: 'unreadable' })
  })
})

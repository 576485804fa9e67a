import { describe, expect, it } from 'vitest'
import { fail, ok, type Result } from '@shared/appError'
import type { Message } from '@shared/model/message'
import type { AttachmentContent } from '@main/attachments/attachmentStore'
import { buildPrompt, type PromptInput } from '@main/chat/buildPrompt'
import { answered, file, question } from '../../../support/main/messages'
import { value } from '../../../support/main/testHistory'

const contents: Record<string, AttachmentContent> = {
  'notes.md': { kind: 'text', text: '# 메모\n' },
  'fences.md': { kind: 'text', text: 'a\n````\nb' },
  'report.pdf': { kind: 'text', text: '1쪽' },
  'photo.png': { kind: 'image', mime: 'image/jpeg', base64: 'AAAA' },
}
const files = {
  read: async (hash: string): Promise<Result<AttachmentContent>> => {
    const name = Object.keys(contents).find((each) => hash.startsWith(each))
    const content = name === undefined ? undefined : contents[name]
    return content ? ok(content) : fail({ code: 'not-found', message: 'gone' })
  },
}

const promptOf = (path: readonly Message[], more: Partial<PromptInput> = {}) =>
  buildPrompt({ systemPrompt: '', omission: null, withoutImages: false, path, ...more }, files)

describe('a prompt', () => {
  it('is the system prompt, then the branch in its order', async () => {
    const path = [question('안녕'), answered('네'), question('또')]
    expect(await value(promptOf(path, { systemPrompt: '짧게 답해요.' }))).toEqual([
      { role: 'system', content: '짧게 답해요.' },
      { role: 'user', content: '안녕' },
      { role: 'assistant', content: '네' },
      { role: 'user', content: '또' },
    ])
  })

  it.each(['', ' \n'])('has no system message for %j', async (systemPrompt) => {
    expect(await value(promptOf([question('a')], { systemPrompt }))).toEqual([{ role: 'user', content: 'a' }])
  })

  it('never sends reasoning back', async () => {
    const prompt = await value(promptOf([question('a'), answered('b', { reasoning: 'secret thoughts' })]))
    expect(JSON.stringify(prompt)).not.toContain('secret')
  })

  it('leaves out answers without text, which providers refuse', async () => {
    const path = [question('a'), answered('', { reasoning: 'x' }), question('b'), answered(' \n')]
    expect(await value(promptOf(path))).toEqual([
      { role: 'user', content: 'a' },
      { role: 'user', content: 'b' },
    ])
  })

  it('leaves text as it was written, spaces and all', async () => {
    expect(await value(promptOf([question('  a\n')], { systemPrompt: ' s ' }))).toEqual([
      { role: 'system', content: ' s ' },
      { role: 'user', content: '  a\n' },
    ])
  })
})

describe('files in a prompt', () => {
  it('stand before the words, by name and between fences', async () => {
    const attachments = [file('notes.md'), file('report.pdf', { kind: 'pdf' })]
    const [message] = await value(promptOf([question('요약해 줘', { attachments })]))
    expect(message?.content).toBe(
      'File notes.md:\n```\n# 메모\n```\n\nText of the PDF file report.pdf:\n```\n1쪽\n```\n\n요약해 줘',
    )
  })

  it('cannot end their fence early', async () => {
    const [message] = await value(promptOf([question('', { attachments: [file('fences.md')] })]))
    expect(message?.content).toBe('File fences.md:\n`````\na\n````\nb\n`````')
  })

  it('are parts of their own when they are images', async () => {
    const attachments = [file('photo.png', { kind: 'image', characters: null })]
    expect(await value(promptOf([question('뭐예요?', { attachments })]))).toEqual([
      {
        role: 'user',
        content: [
          { type: 'image', mime: 'image/jpeg', base64: 'AAAA' },
          { type: 'text', text: '뭐예요?' },
        ],
      },
    ])
    const [alone] = await value(promptOf([question(' ', { attachments })]))
    expect(alone?.content).toEqual([{ type: 'image', mime: 'image/jpeg', base64: 'AAAA' }])
  })

  it('are named in place of images for a model that takes none', async () => {
    const attachments = [file('photo.png', { kind: 'image', characters: null })]
    const [message] = await value(promptOf([question('뭐예요?', { attachments })], { withoutImages: true }))
    expect(message?.content).toBe('(An image called photo.png was attached here.)\n\n뭐예요?')
  })

  it('that are gone stop it, with their name', async () => {
    expect(await promptOf([question('a', { attachments: [file('lost.txt')] })])).toMatchObject({
      ok: false,
      error: { code: 'not-found', message: 'lost.txt: gone' },
    })
  })

  it('of messages that are left out are not needed', async () => {
    const path = [question('a', { attachments: [file('lost.txt')] }), answered('b'), question('c')]
    expect(await value(promptOf(path, { omission: { messages: 2, summary: null } }))).toEqual([
      { role: 'user', content: 'c' },
    ])
  })
})

describe('a prompt with a part left out', () => {
  const path = [question('a'), answered('b'), question('c')]

  it('begins behind it', async () => {
    expect(await value(promptOf(path, { omission: { messages: 2, summary: null } }))).toEqual([
      { role: 'user', content: 'c' },
    ])
  })

  it('has its summary in the system prompt', async () => {
    const omission = { messages: 2, summary: { model: 'x/y', content: '인사를 나눴다.' } }
    expect(await value(promptOf(path, { systemPrompt: '짧게.', omission }))).toEqual([
      {
        role: 'system',
        content: '짧게.\n\nSummary of the earlier part of this conversation:\n인사를 나눴다.',
      },
      { role: 'user', content: 'c' },
    ])
  })
})

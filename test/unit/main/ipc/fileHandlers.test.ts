import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileHandlers } from '@main/ipc/handlers/fileHandlers'
import type { FileDialogs } from '@main/window/fileDialogs'
import { temporaryFolder } from '../../../support/main/temporaryFolder'

type Wish = Parameters<FileDialogs['pickSavePath']>[0]

function answering(path: string | null) {
  const wishes: Wish[] = []
  const handlers = fileHandlers({
    pickSavePath: async (wish) => {
      wishes.push(wish)
      return path
    },
  })
  return { save: handlers['files.saveText'], wishes }
}

describe('files.saveText', () => {
  it('writes the text as UTF-8 to the place that was picked', async () => {
    const path = join(temporaryFolder(), '표.csv')
    const { save, wishes } = answering(path)
    expect(await save({ name: '표.csv', text: '\uFEFF이름\r\n' })).toEqual({ ok: true, value: { path } })
    expect(readFileSync(path)).toEqual(Buffer.from('\uFEFF이름\r\n'))
    expect(wishes).toEqual([{ suggestedName: '표.csv', filters: [{ name: 'CSV', extensions: ['csv'] }] }])
  })

  it('writes nothing when no place was picked', async () => {
    const { save } = answering(null)
    expect(await save({ name: 'a.ts', text: 'x' })).toEqual({ ok: true, value: null })
  })

  it('suggests no ending where the name has none that is plain', async () => {
    const { save, wishes } = answering(null)
    for (const name of ['Dockerfile', '.env', 'a.b c', 'x.*']) await save({ name, text: '' })
    expect(wishes.map(({ filters }) => filters)).toEqual([[], [], [], []])
  })

  it('says why it could not be written', async () => {
    const { save } = answering(join(temporaryFolder(), 'no such folder', 'a.txt'))
    expect(await save({ name: 'a.txt', text: 'x' })).toMatchObject({
      ok: false,
      error: { code: 'file-unwritable' },
    })
  })
})

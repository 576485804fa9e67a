import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { printPage, savePagePdf } from '@main/window/printPage'
import { temporaryFolder } from '../../../support/main/temporaryFolder'

/** A page whose dialog ends in a given way; Electron's own is in print.test.ts of the journeys. */
function pageThatPrints(printed: boolean, reason: string) {
  return {
    print: (_options: object, done: (printed: boolean, reason: string) => void) => done(printed, reason),
  } as Parameters<typeof printPage>[0]
}

describe('printing', () => {
  it.each([
    [true, '', { ok: true, value: true }],
    [false, 'Print job canceled', { ok: true, value: false }],
    [false, 'cancelled', { ok: true, value: false }],
    [false, 'Invalid printer settings', { ok: false, error: expect.objectContaining({ code: 'internal' }) }],
  ])('that ends with %s and %j is told as it was', async (printed, reason, expected) => {
    expect(await printPage(pageThatPrints(printed, reason))).toEqual(expected)
  })
})

describe('a PDF', () => {
  const page = { printToPDF: async () => Buffer.from('%PDF-1.7') } as Parameters<typeof savePagePdf>[0]

  it('is written whole where the person said, under the name of the conversation', async () => {
    const path = join(temporaryFolder(), 'trip.pdf')
    const wishes: unknown[] = []
    const dialogs = { pickSavePath: async (wish: unknown) => (wishes.push(wish), path) }
    expect(await savePagePdf(page, dialogs, '여행 계획')).toEqual({ ok: true, value: { path } })
    expect(readFileSync(path, 'utf8')).toBe('%PDF-1.7')
    expect(wishes).toEqual([
      { suggestedName: '여행 계획.pdf', filters: [{ name: 'PDF', extensions: ['pdf'] }] },
    ])
  })

  it('is not made when no place was named', async () => {
    const unwanted = {
      printToPDF: async () => {
        throw new Error('nobody wanted it')
      },
    } as unknown as typeof page
    expect(await savePagePdf(unwanted, { pickSavePath: async () => null }, '')).toEqual({
      ok: true,
      value: null,
    })
  })

  it('that cannot be written says so', async () => {
    const dialogs = { pickSavePath: async () => join(temporaryFolder(), 'missing', 'a.pdf') }
    expect(await savePagePdf(page, dialogs, 'a')).toMatchObject({
      ok: false,
      error: { code: 'file-unwritable' },
    })
  })
})

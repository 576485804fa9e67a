import { expect, it } from 'vitest'
import { bringsFiles, pastedFiles } from '@renderer/features/attachments/transfer'

const picture = new File(['x'], 'image.png', { type: 'image/png' })
const table = new File(['a,b'], 'table.csv', { type: 'text/csv' })

it('takes a picture that was copied', () => {
  expect(pastedFiles({ files: [picture], types: ['Files'] })).toEqual([picture])
})

it('leaves a text to the field, though the program put a picture of it beside it', () => {
  expect(pastedFiles({ files: [picture], types: ['text/plain', 'text/html', 'Files'] })).toEqual([])
})

it('takes copied files, though their names stand beside them as text', () => {
  expect(pastedFiles({ files: [table], types: ['text/plain', 'Files'] })).toEqual([table])
  expect(pastedFiles({ files: [picture, table], types: ['text/plain', 'Files'] })).toEqual([picture, table])
})

it('has nothing to take from a text', () => {
  expect(pastedFiles({ files: [], types: ['text/plain'] })).toEqual([])
})

it('tells a dragged file from a dragged text', () => {
  expect(bringsFiles({ types: ['Files'] })).toBe(true)
  expect(bringsFiles({ types: ['text/plain', 'text/html'] })).toBe(false)
})

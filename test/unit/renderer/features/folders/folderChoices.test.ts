import { expect, test } from 'vitest'
import type { Folder } from '@shared/model/folder'
import { folderChoices } from '@renderer/features/folders/folderChoices'

const folder = (name: string, parentId: string | null = null): Folder => {
  return { id: name, parentId, name, model: null, systemPrompt: '', createdAt: 1 }
}
const folders = [folder('Home'), folder('기획', 'Work'), folder('Old', '기획'), folder('Work')]
const found = (query: string) => folderChoices(folders, query).map(({ id }) => id)

test('each folder stands below the one it is in, and says where that is', () => {
  expect(folderChoices(folders, '')).toEqual([
    { id: 'Home', name: 'Home', around: '', level: 0 },
    { id: 'Work', name: 'Work', around: '', level: 0 },
    { id: '기획', name: '기획', around: 'Work', level: 1 },
    { id: 'Old', name: 'Old', around: 'Work / 기획', level: 2 },
  ])
})

test('words are looked for in the whole path, whatever their case and order', () => {
  expect(found('기')).toEqual(['기획', 'Old'])
  expect(found('old WORK')).toEqual(['Old'])
  expect(found('nowhere')).toEqual([])
})

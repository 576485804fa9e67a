import { expect, test } from 'vitest'
import type { Folder } from '@shared/model/folder'
import { folderChoices } from '@renderer/features/search/folderChoices'

const folder = (id: string, name: string, parentId: string | null = null): Folder => ({
  id,
  name,
  parentId,
  model: null,
  systemPrompt: '',
  createdAt: 1,
})

test('a folder is named by its path only where its name is not enough', () => {
  const folders = [
    folder('w', 'Work'),
    folder('p', 'Plans', 'w'),
    folder('q', 'plans'),
    folder('n', 'Notes', 'w'),
  ]
  expect(folderChoices(folders)).toEqual([
    { value: 'Work', label: 'Work' },
    { value: 'Notes', label: 'Work / Notes' },
    { value: 'Work/Plans', label: 'Work / Plans' },
    { value: 'plans', label: 'plans' },
  ])
})

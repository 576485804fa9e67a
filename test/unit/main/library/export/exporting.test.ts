import { expect, it } from 'vitest'
import { ok } from '@shared/appError'
import { createExporting } from '@main/library/export/exporting'
import { createLibraryJobs } from '@main/library/jobs'
import { aConversation, testHistory, value } from '../../../../support/main/testHistory'

it.each([
  ['that looks like one', 'my key is runyour-v1-test-abc', [], 'my key is [key].md'],
  ['of the app itself', 'what is top/secret/0123', ['top/secret/0123'], 'what is [key].md'],
])('the suggested name of a file has no key %s in it', async (_what, title, secrets, suggested) => {
  const history = testHistory()
  const id = await aConversation(history)
  await value(history.renameConversation({ id, title }))
  const wishes: string[] = []
  const exporting = createExporting({
    history,
    dialogs: {
      pickSavePath: async ({ suggestedName }) => {
        wishes.push(suggestedName)
        return null
      },
      pickOpenPath: async () => null,
    },
    jobs: createLibraryJobs(() => undefined),
    createWorker: () => {
      throw new Error('nothing was picked')
    },
    print: () => Promise.reject(new Error('nothing was picked')),
    secrets: async () => secrets,
    showInFolder: () => undefined,
    language: () => 'en',
    attachmentsFolder: '',
    printFolder: '',
    appVersion: '1.0.0',
  })
  const scope = { kind: 'conversations' as const, ids: [id] }
  const job = { jobId: id, scope, format: 'markdown' as const, branches: 'shown' as const, reasoning: true }
  expect(await exporting.export(job)).toEqual(ok(null))
  expect(wishes).toEqual([suggested])
})

import { expect, test } from 'vitest'
import { presetHandlers } from '@main/ipc/handlers/presetHandlers'
import { createPresetFiles } from '@main/presets/presetFiles'
import { recordedEvents } from '../../../support/main/recordedEvents'
import { testHistory, value } from '../../../support/main/testHistory'

function handlers() {
  const history = testHistory()
  const events = recordedEvents()
  const nowhere = { pickSavePath: async () => null, pickOpenPath: async () => null }
  return { events, ...presetHandlers(history, createPresetFiles(history, nowhere), events.publish) }
}

test('every window hears what is known of a model now', async () => {
  const { events, ...calls } = handlers()
  const patch = { contextWindow: 128_000, refused: ['seed'] }
  const changed = await value(calls['modelSettings.update']({ model: 'a/b', patch }))
  expect(changed).toMatchObject({ model: 'a/b', ...patch })
  expect(events.of('modelSettings.changed')).toEqual([{ modelSettings: [changed] }])
  expect(await value(calls['modelSettings.list']({}))).toEqual([changed])
})

test('presets are saved, changed, listed and deleted', async () => {
  const calls = handlers()
  const content = { name: 'Brief', systemPrompt: 'Be brief.', model: null, parameters: {} }
  const { id } = await value(calls['presets.save']({ id: null, content }))
  await value(calls['presets.save']({ id, content: { ...content, name: 'Briefer' } }))
  expect(await value(calls['presets.list']({}))).toMatchObject([{ id, name: 'Briefer' }])
  expect(await value(calls['presets.export']({ ids: [id] }))).toBeNull()
  await value(calls['presets.delete']({ id }))
  expect(await value(calls['presets.list']({}))).toEqual([])
  expect(await calls['presets.delete']({ id })).toMatchObject({ ok: false, error: { code: 'not-found' } })
})

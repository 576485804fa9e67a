import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type AboutParts, chromiumLicencesPath, createAbout } from '@main/about/about'
import { readLogTail } from '@main/about/logTail'
import { ok } from '@shared/appError'
import { defaultSettings } from '@shared/model/defaultSettings'
import { temporaryFolder } from '../../../support/main/temporaryFolder'

function start(change: Partial<AboutParts> = {}) {
  const folder = temporaryFolder()
  const shown: string[] = []
  const room = createAbout({
    facts: { version: '1', electron: '2', chromium: '3', node: '4', system: '5', packaged: false },
    history: { countHistory: async () => ok({ conversations: 1, messages: 2 }) },
    settings: () => defaultSettings,
    connections: () => ({ active: null as never, all: [] }),
    places: {
      historyPath: join(folder, 'history.db'),
      backupFolder: join(folder, 'backups'),
      attachmentFolder: join(folder, 'attachments'),
      logPath: join(folder, 'logs', 'main.log'),
      licenceFolder: join(folder, 'licences'),
      chromiumLicences: join(folder, 'LICENSES.chromium.html'),
      home: folder,
    },
    openPath: async (path) => {
      shown.push(path)
      return ''
    },
    ...change,
  })
  return { folder, shown, room }
}

test('the history is measured with all that belongs to it', async () => {
  const { folder, room } = start()
  for (const name of ['backups', 'attachments/ab']) mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, 'history.db'), 'x'.repeat(100))
  writeFileSync(join(folder, 'history.db-wal'), 'x'.repeat(20))
  writeFileSync(join(folder, 'attachments/ab/one'), 'x'.repeat(7))
  writeFileSync(join(folder, 'backups/history-v40-2026-01-01T00-00-00-000Z.db'), 'x'.repeat(5))
  writeFileSync(join(folder, 'backups/history-v40-2026-01-01T00-00-00-000Z.db.partial'), 'x')
  writeFileSync(join(folder, 'backups/notes.txt'), 'x')
  const storage = await room.storage()
  expect(storage).toMatchObject({
    ok: true,
    value: { historyBytes: 120, attachmentBytes: 7, conversations: 1, messages: 2 },
  })
  expect(storage.ok && storage.value.backups.map(({ name, bytes }) => [name, bytes])).toEqual([
    ['history-v40-2026-01-01T00-00-00-000Z.db', 5],
  ])
})

test('what is not there yet takes no room', async () => {
  expect(await start().room.storage()).toMatchObject({
    ok: true,
    value: { historyBytes: 0, attachmentBytes: 0, backups: [] },
  })
})

test('a folder is made before it is shown, and a failure is told', async () => {
  const { folder, shown, room } = start()
  expect(await room.showFolder('backups')).toEqual(ok(null))
  expect(await room.showFolder('logs')).toEqual(ok(null))
  expect(shown).toEqual([join(folder, 'backups'), join(folder, 'logs')])
  const broken = start({ openPath: async () => 'no file manager' })
  expect(await broken.room.showFolder('history')).toMatchObject({
    ok: false,
    error: { message: 'no file manager' },
  })
})

test('licences of all parts are put together by name, each once', async () => {
  const { folder, room } = start()
  mkdirSync(join(folder, 'licences'))
  const one = (name: string) => ({ name, version: '1.0.0', licence: 'MIT', text: `Copyright of ${name}` })
  writeFileSync(join(folder, 'licences/main.json'), JSON.stringify([one('zod'), one('openai')]))
  writeFileSync(join(folder, 'licences/renderer.json'), JSON.stringify([one('react'), one('zod')]))
  expect((await room.licences()).map(({ name }) => name)).toEqual(['openai', 'react', 'zod'])
})

test('Chromium’s licences are where Electron puts them on each system', () => {
  expect(chromiumLicencesPath('linux', '/opt/app/runyour', '/opt/app/resources')).toBe(
    '/opt/app/LICENSES.chromium.html',
  )
  expect(chromiumLicencesPath('darwin', '/A.app/Contents/MacOS/A', '/A.app/Contents/Resources')).toBe(
    '/A.app/Contents/Resources/LICENSES.chromium.html',
  )
})

test('the end of a log is read in whole lines', async () => {
  const path = join(temporaryFolder(), 'main.log')
  expect(await readLogTail(path, 10)).toEqual([])
  writeFileSync(path, 'one\ntwo\n')
  expect(await readLogTail(path, 10)).toEqual(['one', 'two'])
  expect(await readLogTail(path, 1)).toEqual(['two'])
  const line = 'ㄱ'.repeat(1000)
  writeFileSync(path, Array.from({ length: 40 }, () => line).join('\n'))
  const tail = await readLogTail(path, 100)
  expect(tail.length).toBeGreaterThan(5)
  expect(new Set(tail)).toEqual(new Set([line]))
})

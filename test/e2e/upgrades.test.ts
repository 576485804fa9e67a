import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { migrations } from '@main/history/migrations'
import { openTestDatabase } from '../history/support/testDatabase'
import { answers, contentOf, conversationItems, userMessages } from '../support/e2e/chatWindow'
import { type PackagedApp, startPackaged } from '../support/e2e/packagedApp'

const ids = {
  conversation: '01890a5d-ac96-774b-bcce-b302099a8001',
  question: '01890a5d-ac96-774b-bcce-b302099a8002',
  answer: '01890a5d-ac96-774b-bcce-b302099a8003',
}

let folder = ''
let app: PackagedApp | null = null

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'runyour-upgrades-'))
})
afterEach(async () => {
  await app?.kill()
  app = null
})
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

/** A data folder as an app of that version left it, with one conversation in a tab where it knew tabs. */
function oldData(version: number): string {
  const userData = join(folder, String(version))
  mkdirSync(userData)
  const db = openTestDatabase({ path: join(userData, 'history.db'), version })
  db.run(
    `INSERT INTO conversations (id, title, model, created_at, updated_at) VALUES (?, '옛 대화', 'a/b', 1, 2)`,
    ids.conversation,
  )
  db.run(
    `INSERT INTO messages (id, conversation_id, parent_id, role, status, model, content, created_at)
     VALUES (?1, ?3, NULL, 'user', 'complete', NULL, '옛 질문', 3), (?2, ?3, ?1, 'assistant', 'complete', 'a/b', '옛 답', 4)`,
    ids.question,
    ids.answer,
    ids.conversation,
  )
  db.run('UPDATE conversations SET active_leaf_id = ? WHERE id = ?', ids.answer, ids.conversation)
  db.close()
  return userData
}

const older = migrations.map(({ version }) => version).slice(0, -1)

describe('the packaged app, over the data of an older one', () => {
  it.each(older)('shows what version %i has stored, and keeps a copy of it', async (version) => {
    const userData = oldData(version)
    app = await startPackaged({
      userData,
      env: { RUNYOUR_BASE_URL: 'http://127.0.0.1:9', RUNYOUR_API_KEY: 'runyour-v1-test-upgrade' },
    })
    await conversationItems(app.page).getByText('옛 대화').click()
    await contentOf(answers(app.page, 'complete')).getByText('옛 답').waitFor()
    expect(await contentOf(userMessages(app.page)).innerText()).toBe('옛 질문')
    expect(readdirSync(join(userData, 'backups')).some((name) => name.includes('.db'))).toBe(true)
    expect(await app.terminate()).toEqual({ code: 0, signal: null })
  })
})

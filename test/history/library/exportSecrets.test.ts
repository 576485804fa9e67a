import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createAttachmentFiles } from '@main/attachments/attachmentFiles'
import { arrangeConversations } from '@main/history/arrangeConversations'
import { saveAttachment } from '@main/history/attachments'
import { setSystemPrompt } from '@main/history/conversationSettings'
import type { WritableDb } from '@main/history/database/db'
import { saveDraft } from '@main/history/drafts'
import { finishAnswer } from '@main/history/finishAnswer'
import { createFolder, updateFolder } from '@main/history/folders'
import { saveModelSet } from '@main/history/modelSets'
import { savePreset } from '@main/history/presets'
import { enqueue } from '@main/history/queuedMessages'
import { saveSummary } from '@main/history/summaries'
import { createTag } from '@main/history/tags'
import { openZip } from '@main/library/zip/openZip'
import { readWhole } from '@main/library/zip/readWhole'
import { aConversation, aTurn, done } from '../support/conversation'
import { ledgerCall, writeCalls } from '../support/ledger'
import { openTestDatabase, temporaryFolder } from '../support/testDatabase'
import { exportTo } from './exportTo'

const ownKey = 'own/key+that=looks&like<nothing>"else"'
const planted = ['runyour-v1-test-planted', 'sk-planted-0123456789abcdef', ownKey]

/** The same keys in every place that a text can be stored in. */
async function plant(db: WritableDb, folder: string, mark: string): Promise<string> {
  const id = aConversation(db)
  const turn = aTurn(db, id, `title ${mark}`)
  const error = { code: 'bad-request' as const, message: mark, detail: mark, requestId: mark }
  const content = `\`\`\`sh\nexport KEY=${mark}\n\`\`\`\n\n**${mark}** <b>${mark}</b> [${mark}](https://example.com/?key=${mark})`
  finishAnswer(
    db,
    { ...done, answerId: turn.answer.id, status: 'failed', content, reasoning: mark, error },
    3,
  )
  setSystemPrompt(db, { id, systemPrompt: mark })
  saveSummary(db, { conversationId: id, lastMessageId: turn.answer.id, model: mark, content: mark }, 4)
  const ref = await attachText(db, folder, `file with ${mark}`, `${mark}.txt`)
  saveDraft(db, { conversationId: id, text: mark, attachments: [ref] }, 5)
  enqueue(db, { conversationId: id, text: mark, attachments: [ref], columns: null }, 6)
  const home = createFolder(db, { name: mark, parentId: null }, 7)
  updateFolder(db, { id: home.id, systemPrompt: mark, model: mark })
  const tag = createTag(db, { name: mark, color: 'gray' })
  arrangeConversations(db, { ids: [id], arrangement: { kind: 'move', folderId: home.id } }, 8)
  arrangeConversations(db, { ids: [id], arrangement: { kind: 'tag', tagId: tag.id, on: true } }, 8)
  savePreset(db, { id: null, content: { name: mark, systemPrompt: mark, model: mark, parameters: {} } }, 9)
  saveModelSet(db, { name: mark, columns: [{ model: mark, parameters: { stop: [mark] } }] })
  writeCalls(db, [ledgerCall({ model: mark, errorCode: mark })])
  db.run("INSERT INTO imported_conversations VALUES ('chatgpt', ?, ?, ?)", mark, id, mark)
  return id
}

async function attachText(db: WritableDb, folder: string, content: string, name: string) {
  const bytes = Buffer.from(content)
  const hash = createHash('sha256').update(bytes).digest('hex')
  const files = createAttachmentFiles(folder)
  await files.write(hash, 'text', bytes)
  await files.write(hash, 'original', bytes)
  const known = {
    hash,
    kind: 'text' as const,
    mime: 'text/plain',
    byteSize: bytes.length,
    width: null,
    height: null,
  }
  saveAttachment(db, { ...known, characters: content.length, preparedMime: null }, 1)
  return { hash, name }
}

/** Everything that was written, names of files too; a zip's entries unpacked. */
async function allOf(path: string): Promise<string> {
  if (statSync(path).isDirectory()) {
    const names = readdirSync(path)
    return names.map((name) => `${name}\n${readFileSync(join(path, name), 'utf8')}`).join('\n')
  }
  if (!path.endsWith('.zip')) return readFileSync(path, 'utf8')
  const zip = await openZip(path)
  const texts: string[] = []
  for (const entry of zip.entries) {
    texts.push(entry.name, (await readWhole(entry.open(), 10_000_000)).toString('utf8'))
  }
  zip.close()
  return texts.join('\n')
}

const escapedForms = (key: string): string[] => [
  key,
  JSON.stringify(key).slice(1, -1),
  encodeURIComponent(key),
  key.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'),
  key.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;').replaceAll('"', '&#x22;'),
]

it.each([
  ['archive', 'all.zip', 'file'],
  ['json', 'all.json', 'file'],
  ['markdown', 'one.md', 'file'],
  ['markdown', 'folder', 'folder'],
  ['html', 'one.html', 'file'],
  ['html', 'folder', 'folder'],
] as const)('keys come out in no export: %s to %s', async (format, name, into) => {
  const db = openTestDatabase()
  const folder = temporaryFolder()
  const attachmentsFolder = join(folder, 'attachments')
  const ids: string[] = []
  for (const mark of planted) ids.push(await plant(db, attachmentsFolder, mark))
  const path = join(folder, name)
  const one = format !== 'archive' && format !== 'json' && into === 'file'
  const reports = []
  for (const scope of one
    ? ids.map((id) => ({ kind: 'conversations' as const, ids: [id] }))
    : [{ kind: 'all' as const }]) {
    const report = await exportTo(db, { path, format, into, attachmentsFolder, scope, secrets: [ownKey] })
    reports.push(report)
    const text = await allOf(path)
    expect(text).toContain('[key]')
    for (const key of planted.flatMap(escapedForms)) expect(text).not.toContain(key)
    expect(text).not.toMatch(/runyour-v1-test|sk-planted|looks&|looks&amp;/)
  }
  for (const report of reports) expect(report?.hiddenKeys).toBeGreaterThan(0)
})

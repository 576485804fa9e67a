import { createHash } from 'node:crypto'
import { createAttachmentFiles } from '@main/attachments/attachmentFiles'
import { arrangeConversations } from '@main/history/arrangeConversations'
import { saveAttachment } from '@main/history/attachments'
import { createConversation } from '@main/history/conversations'
import { setFit, setParameters, setSystemPrompt } from '@main/history/conversationSettings'
import type { ReadableDb, SqlRow, WritableDb } from '@main/history/database/db'
import { text } from '@main/history/database/row'
import { deleteMessages } from '@main/history/deletions'
import { saveDraft } from '@main/history/drafts'
import { finishAnswer } from '@main/history/finishAnswer'
import { createFolder, updateFolder } from '@main/history/folders'
import { saveModelSet } from '@main/history/modelSets'
import { updateModelSettings } from '@main/history/modelSettings'
import { savePreset } from '@main/history/presets'
import { enqueue } from '@main/history/queuedMessages'
import { saveSummary } from '@main/history/summaries'
import { createTag } from '@main/history/tags'
import { beginAnswer, beginEdit, beginTurn } from '@main/history/turns'
import type { AttachmentRef } from '@shared/model/attachment'
import { asked, done } from '../support/conversation'
import { ledgerCall, writeCalls } from '../support/ledger'
import { pick, seeded } from '../support/random'
import { columnsOf, tablesOf } from '../support/schema'

/** Texts that have broken exporters: none, Korean (composed and not), emoji of several characters, markup, controls, length. */
const texts = [
  '',
  '안녕하세요, 프로젝트를 정리해 주세요.',
  '프로젝트'.normalize('NFD'),
  '👩‍👩‍👧‍👦 🇰🇷 e\u0301 \u200f',
  '---\ntitle: "not front matter"\n---\n\n# Heading\n\n</script><script>alert(1)</script>',
  'line\r\nline\u2028line\ttab "quotes" \\ back`tick`',
  '```ts\nconst a = `${1}`\n```\n\n$x^2$ and \\(y\\)',
  'long '.repeat(6_000),
]

type Random = () => number

/**
 * A history with everything that can be in one, the same for the same seed but for its IDs. Attachments are real files in
 * `folder`.
 */
export async function fillLibrary(db: WritableDb, folder: string, seed: number): Promise<void> {
  const random = seeded(seed)
  const refs = await attach(db, folder)
  const folders = makeFolders(db)
  const tags = ['회사', 'Work', '🏷️'].map((name, index) =>
    createTag(db, { name, color: (['blue', 'gray', 'pink'] as const)[index] ?? 'gray' }),
  )
  for (let index = 0; index < 12; index += 1) {
    const at = 1_000_000 + index * 1_000
    const { id } = createConversation(
      db,
      { model: pick([null, 'openai/gpt-5.5'], random), connectionId: null, fit: { kind: 'ask' } },
      at,
    )
    converse(db, id, refs, random, at)
    decorate(db, id, refs, random, at)
    const arrange = (arrangement: Parameters<typeof arrangeConversations>[1]['arrangement']): void =>
      void arrangeConversations(db, { ids: [id], arrangement }, at + 900)
    if (random() < 0.7) arrange({ kind: 'move', folderId: pick(folders, random) })
    for (const tag of tags) if (random() < 0.4) arrange({ kind: 'tag', tagId: tag.id, on: true })
    if (random() < 0.3) arrange({ kind: 'pin', pinned: true })
    if (random() < 0.2) arrange({ kind: 'archive', archived: true })
    if (index % 6 === 5) arrange({ kind: 'trash' })
    if (index % 5 === 0) {
      db.run("INSERT INTO imported_conversations VALUES ('chatgpt', ?, ?, 'f1')", `there-${index}`, id)
    }
  }
  keepBeside(db, random)
}

async function attach(db: WritableDb, folder: string): Promise<AttachmentRef[]> {
  const files = createAttachmentFiles(folder)
  const refs: AttachmentRef[] = []
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const contents = [
    { name: '메모 📝.txt', kind: 'text' as const, mime: 'text/plain', bytes: Buffer.from('메모 내용\n') },
    { name: 'empty.txt', kind: 'text' as const, mime: 'text/plain', bytes: Buffer.alloc(0) },
    { name: 'dot.png', kind: 'image' as const, mime: 'image/png', bytes: png },
  ]
  for (const { name, kind, mime, bytes } of contents) {
    const hash = createHash('sha256').update(bytes).digest('hex')
    const isImage = kind === 'image'
    await files.write(hash, isImage ? 'prepared' : 'text', bytes)
    await files.write(hash, 'original', bytes)
    saveAttachment(
      db,
      {
        hash,
        kind,
        mime,
        byteSize: bytes.length,
        width: isImage ? 1 : null,
        height: isImage ? 1 : null,
        characters: isImage ? null : bytes.toString('utf8').length,
        preparedMime: isImage ? 'image/png' : null,
      },
      500,
    )
    refs.push({ hash, name })
  }
  return refs
}

function makeFolders(db: WritableDb): string[] {
  const work = createFolder(db, { name: '업무', parentId: null }, 10)
  const plans = createFolder(db, { name: 'Plans', parentId: work.id }, 11)
  const twin = createFolder(db, { name: 'Plans', parentId: work.id }, 12)
  updateFolder(db, { id: plans.id, model: 'a/b', systemPrompt: '짧게 답해 주세요.' })
  return [work.id, plans.id, twin.id]
}

function converse(
  db: WritableDb,
  conversationId: string,
  refs: readonly AttachmentRef[],
  random: Random,
  at: number,
): void {
  const answers: string[] = []
  const questions: string[] = []
  const note = (turn: ReturnType<typeof beginTurn>, time: number): void => {
    if (turn.message !== null) questions.push(turn.message.id)
    for (const answer of turn.answers) {
      answers.push(answer.id)
      finish(db, answer.id, random, time)
    }
  }
  for (let step = 0; step < 2 + random() * 10; step += 1) {
    const time = at + step
    const parameters = pick([{}, { temperature: 0.5, stop: ['끝'] }], random)
    const one = { ...asked, parameters }
    const comparisonId = crypto.randomUUID()
    const two = ['a/b', 'c/d'].map((model) => ({ ...one, model, origin: 'compare' as const, comparisonId }))
    const attachments = random() < 0.3 ? [pick(refs, random)] : []
    const said = { text: pick(texts, random), attachments, answers: random() < 0.3 ? two : [one] }
    const besideId = pick([...answers, ''], random)
    const messageId = pick([...questions, ''], random)
    const chance = random()
    if (chance < 0.3 && besideId !== '' && isThere(db, besideId)) {
      note(
        beginAnswer(db, { besideId, asked: { ...one, origin: 'retry' }, content: '', reasoning: '' }, time),
        time,
      )
    } else if (chance < 0.5 && messageId !== '' && isThere(db, messageId)) {
      note(beginEdit(db, { ...said, messageId }, time), time)
    } else
      note(
        beginTurn(db, { ...said, conversationId, title: said.text.slice(0, 40), queuedId: null }, time),
        time,
      )
    const victim = pick([...answers, ...questions], random)
    if (random() < 0.2 && isThere(db, victim)) {
      deleteMessages(db, { messageId: victim, scope: pick(['message', 'branch'] as const, random) }, time)
    }
  }
  const last = answers.at(-1)
  if (last !== undefined) {
    saveSummary(db, { conversationId, lastMessageId: last, model: 'a/b', content: '요약' }, at + 50)
  }
}

function isThere(db: ReadableDb, id: string): boolean {
  return db.get('SELECT 1 FROM deleted_messages WHERE message_id = ?', id) === undefined
}

function finish(db: WritableDb, answerId: string, random: Random, at: number): void {
  const failed = random() < 0.2
  finishAnswer(
    db,
    {
      ...done,
      answerId,
      content: pick(texts, random),
      reasoning: random() < 0.5 ? pick(texts, random) : '',
      status: failed ? 'failed' : pick(['complete', 'stopped', 'interrupted'] as const, random),
      usage:
        random() < 0.5
          ? {
              inputTokens: 12,
              outputTokens: 0,
              cachedTokens: 3,
              reasoningTokens: null,
              estimated: random() < 0.5,
            }
          : null,
      timing: { firstTokenMs: 12, reasoningMs: null, durationMs: 3_000 },
      error: failed
        ? {
            code: 'rate-limited',
            message: 'slow down',
            detail: '본문',
            retryAfterMs: 1_000,
            requestId: 'r-1',
          }
        : null,
    },
    at,
  )
}

function decorate(
  db: WritableDb,
  id: string,
  refs: readonly AttachmentRef[],
  random: Random,
  at: number,
): void {
  if (random() < 0.5) setSystemPrompt(db, { id, systemPrompt: pick(texts, random) })
  if (random() < 0.5) setParameters(db, { id, parameters: { temperature: 0.2, seed: null } })
  if (random() < 0.5) setFit(db, { id, fit: { kind: 'summarise', model: 'a/b' } })
  const attachments = [pick(refs, random)]
  if (random() < 0.5) saveDraft(db, { conversationId: id, text: pick(texts, random), attachments }, at + 70)
  if (random() < 0.4) {
    const columns = pick(
      [
        null,
        [
          { model: 'a/b', parameters: {} },
          { model: 'c/d', parameters: { topP: 0.1 } },
        ],
      ],
      random,
    )
    enqueue(db, { conversationId: id, text: '나중에', attachments, columns }, at + 80)
  }
}

function keepBeside(db: WritableDb, random: Random): void {
  for (const name of ['번역', 'Review']) {
    const content = { name, systemPrompt: pick(texts, random), model: null, parameters: { maxTokens: 5 } }
    savePreset(db, { id: null, content }, 77)
  }
  saveModelSet(db, {
    name: '둘',
    columns: [
      { model: 'a/b', parameters: {} },
      { model: 'c/d', parameters: {} },
    ],
  })
  updateModelSettings(db, {
    model: 'a/b',
    patch: { contextWindow: 128_000, rates: { input: 1.5, output: 0, cached: null }, favourite: true },
  })
  const calls = Array.from({ length: 30 }, (_one, index) =>
    ledgerCall({ at: index, estimated: index % 2 === 0, errorCode: index % 7 === 0 ? 'timeout' : null }),
  )
  writeCalls(db, calls)
}

/** Which windows have what open, what a gateway listed last, and what searching needs belong to the machine. */
const ofTheMachine = /^(sqlite_|search_|window_tabs$|closed_tabs$|model_lists$)/
/** Not to be seen: where a row lies, and since when a file may be collected. */
const unseen = new Set(['row_id', 'attachments.created_at'])

/** Every row of every table as it can be seen anywhere, sorted: two histories with the same dump are the same. */
export function dump(db: ReadableDb): Record<string, SqlRow[]> {
  const tables = tablesOf(db).filter((table) => !ofTheMachine.test(table))
  return Object.fromEntries(
    tables.map((table) => {
      const columns = columnsOf(db, table)
        .map((column) => column.split(' ')[0] ?? '')
        .filter((column) => !unseen.has(column) && !unseen.has(`${table}.${column}`))
      return [table, db.all(`SELECT ${columns.join(', ')} FROM ${table} ORDER BY ${columns.join(', ')}`)]
    }),
  )
}

export function idsOf(db: ReadableDb): string[] {
  return db.all('SELECT id FROM conversations ORDER BY id').map((row) => text(row, 'id'))
}

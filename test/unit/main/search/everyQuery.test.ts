import { describe, expect, it } from 'vitest'
import { text as textOf } from '@main/history/database/row'
import { pick, seeded } from '../../../history/support/random'
import { storeConversation, storeMessage, testSearch } from '../../../support/main/testSearch'

/*
 * What people write, and what comes out of other programs: everything that has broken a search somewhere.
 */
const korean = [
  '프로젝트',
  '프로젝트를',
  '회의록',
  '한국',
  '하늘',
  '값',
  '닭볶음탕',
  'ㅋㅋㅋ',
  'ㅎㅎ',
  '뷁',
  '가',
  '이',
]
const english = [
  'project',
  'Gateway',
  'TCP/IP',
  "don't",
  'naïve',
  'A',
  'the',
  'x1',
  'C++',
  'node.js',
  'snake_case',
]
const mixed = [
  'API를',
  'GPT-5로',
  '2026년',
  '3.14',
  '100%',
  '$HOME',
  '#제목',
  '[x]',
  '(a|b)*',
  '\\d+',
  '**굵게**는',
  '`코드`를',
]
const emoji = [
  '😀',
  '👩‍💻',
  '👍🏽',
  '🇰🇷',
  '❤️',
  'q̃',
  '한국어'.normalize('NFD'),
  'é'.normalize('NFD'),
  '\ud83d',
  '\udc00x',
]
const odd = [
  'ＡＢＣ',
  '１２３',
  'ﾊﾝ',
  'Straße',
  'STRASSE',
  'ẞ',
  'İstanbul',
  'ΣΊΣΥΦΟΣ',
  'σίσυφος',
  '프\u200b로',
  '\u00adsoft',
]
const words = [...korean, ...english, ...mixed, ...emoji, ...odd]
const spaces = [' ', ' ', ' ', '', '\n', '\n\n', '\t', '\u00a0', '  ', '\r\n', '\u3000', ', ']
const code = '```ts\nconst a = (b: string) => `${b}*2`\n```\n'

type Stored = {
  id: string
  time: number
  row: number
  role: string
  model: string | null
  conversation: string
}
type Texts = Stored & { fields: string[] }

/** The same words as the search, read out of the decision and not out of its code. */
function plainly(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[*`\u00ad\u200b\u2060\ufeff]/g, '')
    .split(/\s+/)
    .join(' ')
    .replaceAll('İ', 'i')
    .toLowerCase()
    .replaceAll('ς', 'σ')
}

type Term = { text: string; negated: boolean; phrase: boolean }

function written({ text, negated, phrase }: Term): string {
  const sign = negated ? '-' : ''
  return phrase ? `${sign}"${text.replaceAll(/["“”\\]/g, String.raw`\$&`)}"` : `${sign}${text}`
}

describe('whatever is searched for', () => {
  it('is what a look at every message finds', () => {
    const random = seeded(20_261_123)
    const chance = (share: number): boolean => random() < share
    const upTo = (most: number): number => Math.floor(random() * most)
    const writing = (most: number): string =>
      Array.from({ length: 1 + upTo(most) }, () => pick(words, random) + pick(spaces, random)).join('')
    const conversations = ['plain', 'archived', 'pinned', 'trashed', 'temporary']
    const models = ['x/sonnet-5', 'x/Opus-5', 'y/한글-모델']
    const stored = new Map<string, Stored>()

    const { db, all, ask, readAll } = testSearch((into) => {
      storeConversation(into, 'plain')
      storeConversation(into, 'archived', { archived_at: 1 })
      storeConversation(into, 'pinned', { pinned: 1 })
      storeConversation(into, 'trashed', { deleted_at: 1 })
      storeConversation(into, 'temporary', { temporary: 1 })
    })
    db.exec(
      "INSERT INTO attachments (hash, kind, mime, byte_size, created_at) VALUES ('h', 'document', 'x', 1, 1)",
    )
    const store = (from: number, to: number): void =>
      db.transaction(() => {
        for (let row = from; row < to; row += 1) {
          const role = chance(0.5) ? 'user' : 'assistant'
          const one: Stored = {
            id: `m${row}`,
            row,
            role,
            time: upTo(300),
            model: role === 'user' ? null : pick(models, random),
            conversation: pick(conversations, random),
          }
          const isLong = chance(0.005)
          const content = (chance(0.1) ? code : '') + writing(isLong ? 20_000 : 12)
          const { time: created_at, model, conversation: conversation_id } = one
          const reasoning = role === 'assistant' && chance(0.3) ? writing(12) : ''
          storeMessage(db, one.id, content, { role, created_at, model, conversation_id, reasoning })
          if (role === 'user' && chance(0.2))
            db.run(
              "INSERT INTO message_attachments VALUES (?, 0, 'h', ?)",
              one.id,
              `${writing(3).trim()}.PDF`,
            )
          stored.set(one.id, one)
        }
      })
    // Blocks of several sizes, one that was overtaken by changes, and some that wait.
    store(1, 700)
    readAll()
    store(700, 1000)
    readAll()
    for (let row = 5; row < 700; row += 37) {
      db.run("UPDATE messages SET content = ?, status = 'complete' WHERE id = ?", writing(8), `m${row}`)
    }
    store(1000, 1100)

    const texts: Texts[] = db
      .all(
        `SELECT m.id, m.content, m.reasoning,
          coalesce((SELECT name FROM message_attachments WHERE message_id = m.id), '') AS name FROM messages m`,
      )
      .flatMap((row) => {
        const one = stored.get(textOf(row, 'id'))
        return one ? [{ ...one, fields: ['content', 'reasoning', 'name'].map((at) => textOf(row, at)) }] : []
      })
    const shown = texts.filter(({ conversation }) => !['trashed', 'temporary'].includes(conversation))
    const searched = shown.map((one) => ({ ...one, fields: one.fields.map(plainly) }))

    /** A piece of something that was written, of 1 to 20 characters. */
    const piece = (): string => {
      const field = pick(pick(texts, random).fields.filter(Boolean), random)
      const from = upTo(Math.min(field.length, 400))
      const cut = field.slice(from, from + 1 + upTo(20))
      return chance(0.2) ? cut.toUpperCase() : chance(0.2) ? cut.normalize('NFD') : cut
    }
    const term = (): Term => {
      const phrase = chance(0.3)
      const text = phrase
        ? piece()
        : (piece()
            .split(/[\s"“”:]/)
            .find((word) => /^[^-]/.test(word)) ?? 'a')
      return { text, phrase, negated: chance(0.2) }
    }

    let hits = 0
    for (let round = 0; round < 250; round += 1) {
      const terms = Array.from({ length: 1 + upTo(3) }, term)
      const role = chance(0.15) ? pick(['user', 'assistant'], random) : null
      const model = chance(0.15) ? pick(models, random) : null
      const filters = [role && `role:${role}`, model && `model:${model.slice(2).toUpperCase()}`]
      const query = [...terms.map(written), ...filters.filter(Boolean)].join(' ')
      const wanted = terms
        .map((one) => ({ ...one, text: plainly(one.text).trim() }))
        .filter(({ text }) => text !== '')
      const nothing = !wanted.some(({ negated }) => !negated) && role === null && model === null
      const expected = nothing
        ? []
        : searched.filter(
            (one) =>
              (role === null || one.role === role) &&
              (model === null || one.model === model) &&
              wanted.every(
                ({ text, negated }) => one.fields.some((field) => field.includes(text)) !== negated,
              ),
          )
      const newest = expected.toSorted((a, b) => b.time - a.time || b.row - a.row).map(({ id }) => id)
      const found = all(query, { limit: 1 + upTo(60) })
      expect(found.toSorted(), JSON.stringify(query)).toEqual(newest.toSorted())
      hits += found.length
      const [only, ...others] = wanted.filter(({ negated }) => !negated)
      if (only === undefined || others.length > 0) continue
      expect(found, JSON.stringify(query)).toEqual(newest)
      for (const { snippet } of ask(query).messages) {
        expect(plainly(snippet.map(({ text }) => text).join('')), JSON.stringify(query)).toContain(only.text)
        expect(plainly(snippet.flatMap(({ text, hit }) => (hit ? text : [])).join(''))).toContain(only.text)
      }
    }
    expect(hits).toBeGreaterThan(2000)
  })
})

import { spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { describe, expect, onTestFinished } from 'vitest'
import { openDatabase } from '@main/history/database/openDatabase'
import { migrations } from '@main/history/migrations'
import { lastNumber, numberedAnswer } from '../bench/drive/answerText'
import { activities } from '../../build/testing/killsAsked.mjs'
import { generateHistory } from '../history/support/generateHistory'
import { seeded } from '../history/support/random'
import { answers, composer, contentOf, say } from '../support/e2e/chatWindow'
import { messagesOfImported, writeChatGptExport } from '../support/e2e/kills/chatGptExport'
import { column, wholeHistory } from '../support/e2e/kills/wholeHistory'
import { answerFileDialogs } from '../support/e2e/mainProcess'
import { appCommand, appEnvironment, type RunningApp } from '../support/e2e/runningApp'
import { eventually, journey, removeFolder } from '../support/e2e/test'
import { longAnswer } from '../support/scriptedGateway'

/*
 * The real app, killed at random moments of what writes most: streaming, importing, migrating and deleting. `npm test`
 * does a few of them, `npm run test:kills` a hundred, or as many as it is told. The moments come from a seed; where in a commit they fall does not.
 */

const kills = Number(process.env['RUNYOUR_KILLS'] ?? 12)
const chosen = (process.env['RUNYOUR_KILLED'] ?? activities.join(' ')).split(' ')
const rounds = Math.ceil(kills / chosen.length)

/** One of the activities, if it was chosen. */
const midst = (activity: (typeof activities)[number]) => journey.runIf(chosen.includes(activity))

/** The figures of a run, for whoever asked for it. */
const tell = (activity: string, met: string): void =>
  console.info(`killed ${rounds} times while ${activity}: ${met}, nothing lost`)
/** What may be lost: what came on screen less than this many milliseconds before the kill. */
const lossMs = 500
/** Milliseconds for one start, what is done in it, and the look at what is left. */
const roundMs = 20_000

const seed = Number(process.env['RUNYOUR_KILL_SEED'] ?? 1)
/** Random milliseconds, the same for the same seed. */
function moments(activity: number, from: number, to: number): () => number {
  const random = seeded(seed * 1000 + activity)
  return () => Math.round(from + random() * (to - from))
}

const newestAt = Date.UTC(2026, 0, 1)
/** Conversations of one import: more than one start has time for. */
const exported = 1500

/** A closed history of the newest version, or of an older one, with generated conversations. */
function writeHistory(userData: string, conversations: number, messages: number, version = Infinity): void {
  mkdirSync(userData, { recursive: true })
  const db = openDatabase({
    path: join(userData, 'history.db'),
    backupFolder: join(userData, 'backups'),
    at: newestAt,
    migrations: migrations.filter((one) => one.version <= version),
  })
  generateHistory(db, { seed: 3, conversations, messagesPerConversation: messages, newestAt })
  db.close()
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'runyour-kills-'))
  onTestFinished(() => removeFolder(folder))
  return folder
}

/** What was on screen `lossMs` before the kill: the last look that is old enough. */
type Look<T> = { at: number; seen: T }
const promised = <T>(looks: readonly Look<T>[], killedAt: number): T | undefined =>
  looks.findLast(({ at }) => at <= killedAt - lossMs)?.seen

/** Looks again and again until the app is killed, which it is after `ms`. */
async function lookUntilKilled<T>(
  running: RunningApp,
  ms: number,
  look: () => Promise<T>,
): Promise<T | undefined> {
  const looks: Look<T>[] = []
  let killedAt = Number.POSITIVE_INFINITY
  const killing = after(ms).then(() => {
    killedAt = Date.now()
    return running.kill()
  })
  while (Date.now() < killedAt) {
    const seen = await look().catch(() => undefined)
    if (seen !== undefined) looks.push({ at: Date.now(), seen })
    await after(15)
  }
  await killing
  return promised(looks, killedAt)
}

describe('the app, killed again and again', () => {
  midst('streaming')(
    'while it streams, has what was on screen',
    async ({ gateway, start }) => {
      const moment = moments(1, 600, 1600)
      const userData = newFolder()
      /** What the kills met: without it they would prove nothing. */
      let met = 0
      for (let round = 0; round < rounds; round += 1) {
        const running = await start({ userData })
        await running.page.getByTestId('new-chat').click()
        // Until it is open, what is typed would be a draft of the conversation before.
        await eventually(() => running.page.getByTestId('message').count()).toBe(0)
        gateway.willAnswer(longAnswer(numberedAnswer(4000), { tokensPerSecond: 200, firstTokenMs: 0 }))
        await say(running.page, `count ${round}`)
        const shown = contentOf(answers(running.page, 'streaming').last())
        await shown.waitFor()
        const number = await lookUntilKilled(running, moment(), async () =>
          lastNumber(`${await shown.innerText()} `),
        )
        const stored = wholeHistory(userData, (db) =>
          column(
            db,
            `SELECT content || coalesce((SELECT group_concat(content, '') FROM (
               SELECT content FROM message_chunks WHERE message_id = messages.id ORDER BY seq)), '')
             FROM messages WHERE role = 'assistant' ORDER BY row_id DESC LIMIT 1`,
          ),
        )
        expect(lastNumber(stored[0] ?? '')).toBeGreaterThanOrEqual(number ?? 0)
        // No piece is missing in the middle, and none is there twice.
        const text = stored[0] ?? ''
        expect(numberedAnswer(4000).join('').startsWith(text)).toBe(true)
        met += number ?? 0
      }
      expect(met).toBeGreaterThan(0)
      tell('streaming', `${met} numbers were on screen`)
    },
    rounds * roundMs,
  )

  midst('deleting')(
    'while it deletes, restores and empties the trash, has every step that was done',
    async ({ start }) => {
      const moment = moments(2, 50, 700)
      const userData = newFolder()
      writeHistory(userData, 2000, 6)
      /** What the kills met: without it they would prove nothing. */
      let met = 0
      for (let round = 0; round < rounds; round += 1) {
        const ids = wholeHistory(userData, (db) =>
          column(db, 'SELECT id FROM conversations WHERE deleted_at IS NULL ORDER BY id'),
        )
        const running = await start({ userData })
        const done = new Map<string, 'deleted' | 'there' | 'purged'>()
        const killing = after(moment()).then(() => running.kill())
        for (const [index, id] of ids.entries()) {
          const step = async (work: Promise<{ ok: boolean }>, state: 'deleted' | 'there' | 'purged') => {
            done.delete(id)
            if (!(await work).ok) throw new Error(`${state} was refused`)
            done.set(id, state)
          }
          try {
            await step(running.call('conversations.delete', { id }), 'deleted')
            if (index % 3 === 1) await step(running.call('conversations.restore', { id }), 'there')
            if (index % 3 === 2) await step(running.call('trash.empty', { ids: [id] }), 'purged')
          } catch {
            // The page is gone with the app.
            break
          }
        }
        await killing
        const states = wholeHistory(userData, (db) => {
          const rows = db.prepare('SELECT id, deleted_at FROM conversations').all()
          return new Map(rows.map((row) => [row['id'], row['deleted_at'] === null ? 'there' : 'deleted']))
        })
        for (const [id, state] of done) expect([id, states.get(id) ?? 'purged']).toEqual([id, state])
        // Nothing of a conversation goes without the rest of it, and nobody else's goes at all.
        expect(
          wholeHistory(userData, (db) =>
            column(db, 'SELECT DISTINCT count(*) FROM messages GROUP BY conversation_id'),
          ),
        ).toEqual(['6'])
        const untouched = ids.length - done.size
        expect([...states.values()].filter((state) => state === 'there').length).toBeGreaterThanOrEqual(
          untouched - 1,
        )
        met += done.size
      }
      expect(met).toBeGreaterThan(0)
      tell('deleting', `${met} deletions, restorations and removals were done`)
    },
    rounds * roundMs,
  )

  midst('importing')(
    'while it imports, has whole conversations only, and all that were listed',
    async ({ start }) => {
      const moment = moments(3, 550, 1500)
      const userData = newFolder()
      /** What the kills met: without it they would prove nothing. */
      let met = 0
      for (let round = 0; round < rounds; round += 1) {
        const file = join(userData, `conversations.json`)
        mkdirSync(userData, { recursive: true })
        writeChatGptExport(file, `export${round}`, exported)
        const running = await start({ userData })
        await composer(running.page).waitFor()
        await answerFileDialogs(running, file)
        const picked = await running.call('import.pick', { what: 'file' })
        if (!picked.ok || picked.value === null) throw new Error('nothing was picked')
        const { sourceId } = picked.value
        const jobId = '0197a000-0000-7000-8000-000000000001'
        const importing = running
          .call('import.start', { jobId, sourceId, selection: { kind: 'all' } })
          .catch(() => null)
        const listed = await lookUntilKilled(running, moment(), async () => {
          const page = await running.call('conversations.list', { after: null, limit: 100 })
          return page.ok ? page.value.conversations.map(({ id }) => id) : undefined
        })
        await importing
        wholeHistory(userData, (db) => {
          const there = new Set(column(db, 'SELECT id FROM conversations'))
          for (const id of listed ?? []) expect(there).toContain(id)
          const counts = `SELECT DISTINCT (SELECT count(*) FROM messages m WHERE m.conversation_id = c.id)
            FROM conversations c JOIN imported_conversations i ON i.conversation_id = c.id`
          for (const count of column(db, counts)) expect(count).toBe(String(messagesOfImported))
          const imported = column(db, 'SELECT count(*) FROM imported_conversations')
          if (Number(imported[0]) < (round + 1) * exported) met += 1
        })
      }
      expect(met).toBeGreaterThan(0)
      tell('importing', `${met} imports were cut off`)
    },
    rounds * roundMs,
  )

  midst('migrating')(
    'while it brings an older history to its form, loses nothing of it',
    async () => {
      const moment = moments(4, 0, 250)
      const old = newFolder()
      writeHistory(old, 2500, 12, 90)
      const messages = (userData: string) =>
        wholeHistory(userData, (db) =>
          db.prepare('SELECT id, conversation_id, parent_id, content FROM messages ORDER BY row_id').all(),
        )
      const versionOf = (userData: string) =>
        wholeHistory(userData, (db) => Number(column(db, 'PRAGMA user_version')[0]))
      const before = messages(old)
      /** What the kills met: without it they would prove nothing. */
      let met = 0
      for (let round = 0; round < rounds; round += 1) {
        const userData = newFolder()
        copyFileSync(join(old, 'history.db'), join(userData, 'history.db'))
        const { executablePath, args } = appCommand(userData)
        const child = spawn(executablePath, args, { env: appEnvironment(), stdio: 'ignore' })
        const gone = new Promise((done) => child.once('exit', done))
        // The copy of before the update is the first thing that is written.
        while (!existsSync(join(userData, 'backups')) && child.exitCode === null) await after(1)
        // The first one in any case in the middle of the copy.
        await after(round === 0 ? 0 : moment())
        child.kill('SIGKILL')
        await gone
        expect(messages(userData)).toEqual(before)
        if (versionOf(userData) < (migrations.at(-1)?.version ?? 0)) met += 1
        // The next start goes on from there.
        openDatabase({
          path: join(userData, 'history.db'),
          backupFolder: join(userData, 'backups'),
          at: newestAt,
        }).close()
        expect(messages(userData)).toEqual(before)
      }
      expect(met).toBeGreaterThan(0)
      tell('migrating', `${met} updates were cut off`)
    },
    rounds * roundMs,
  )
})

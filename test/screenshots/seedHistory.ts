import { join } from 'node:path'
import type { Result } from '@shared/appError'
import type { Answer } from '@shared/model/message'
import type { Parameters } from '@shared/model/parameters'
import type { History } from '@main/history/history'
import { createInProcessHistory } from '@main/history/inProcessHistory'
import type { Age, Given, Past, Talk } from './content/content'
import { today } from './today'

/** An app's history before its first start, written through the history's own operations. */
export type Seeding = {
  history: History
  /** Everything that follows happens at this moment, in milliseconds since 1970. */
  at(moment: number): void
  /** A conversation that exists, with nothing in it. */
  begin(model: string): Promise<string>
  end(answer: Answer, given: Given): Promise<void>
}

/** Writes what a scene needs beside the usual past. Returns the conversations that it made to be open as tabs. */
export type Seed = (seeding: Seeding, pastIds: readonly string[]) => Promise<readonly string[]>

export type SeedOptions = {
  /** Places in `past` of the conversations that are open as tabs; the last tab is shown. */
  opened: readonly number[]
  /** How many tabs, from the left, are pinned. */
  pinned?: number
  /** What is written after the past; its conversations are open to the right of the others. */
  seed?: Seed
  /** The seed's conversations stand side by side. */
  beside?: boolean
}

const minute = 60_000

/**
 * Writes conversations into the history of an app that has not started yet. They were last changed in the order given, so
 * that the first stands on top.
 */
export async function seedHistory(
  userData: string,
  past: readonly Past[],
  { opened, pinned = 0, seed = async () => [], beside = false }: SeedOptions,
): Promise<void> {
  let clock = 0
  const history = must(createInProcessHistory(join(userData, 'history.db'), { now: () => clock }))
  const seeding: Seeding = {
    history,
    at: (moment) => void (clock = moment),
    begin: async (model) =>
      must(await history.createConversation({ model, connectionId: 'default', fit: { kind: 'ask' } })).id,
    end: async (answer, given) => void must(await history.finishAnswer(finished(answer.id, given))),
  }
  const ids = await writePast(seeding, past, 0)
  seeding.at(momentOf('today', -1))
  const shown = await seed(seeding, ids)
  const tabs = [...opened.flatMap((index) => ids[index] ?? []), ...shown]
  const layout = {
    conversationIds: tabs,
    pinnedCount: pinned,
    activeId: tabs.at(-1) ?? null,
    paneIds: beside ? [...shown] : [],
    closedIds: [],
  }
  must(await history.saveTabs({ windowId: 'main', layout }))
  must(await history.close())
}

/** Writes conversations of some time ago, the newest first. @param above how many are newer than all of them */
export async function writePast(seeding: Seeding, past: readonly Past[], above: number): Promise<string[]> {
  const ids: string[] = []
  for (const [index, { age, question, answer, ...talk }] of past.entries()) {
    seeding.at(momentOf(age, above + index))
    ids.push(await writeTalk(seeding, { ...talk, turns: [{ question, answer }] }))
  }
  return ids
}

/** Writes a conversation with all of its turns. Returns its ID. */
export async function writeTalk({ history, begin, end }: Seeding, talk: Talk): Promise<string> {
  const { title, model, turns } = talk
  const conversationId = await begin(model)
  for (const { question, answer } of turns) {
    const turn = must(
      await history.beginTurn({
        conversationId,
        text: question,
        attachments: [],
        title,
        answers: [asked(model)],
        queuedId: null,
      }),
    )
    for (const one of turn.answers) await end(one, { model, text: answer })
  }
  return conversationId
}

/** An answer as it is asked for. */
export function asked(model: string, change: { comparisonId?: string; parameters?: Parameters } = {}) {
  const { comparisonId = null, parameters = {} } = change
  const origin = comparisonId === null ? ('send' as const) : ('compare' as const)
  return { model, connectionId: 'default', parameters, origin, comparisonId, omission: null }
}

/** @throws what the history says when it cannot do it */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  return result.value
}

function finished(answerId: string, { text, firstTokenMs = 600, durationMs = 4_600, tokens }: Given) {
  return {
    answerId,
    content: text,
    reasoning: '',
    status: 'complete' as const,
    finishReason: 'stop',
    usage: {
      inputTokens: tokens?.input ?? 24,
      outputTokens: tokens?.output ?? Math.ceil(text.length / 2),
      cachedTokens: null,
      reasoningTokens: null,
      estimated: false,
    },
    timing: { firstTokenMs, reasoningMs: null, durationMs },
    error: null,
  }
}

/** A moment of the group, earlier the farther down the list. */
function momentOf(age: Age, index: number): number {
  if (age === 'today') return today - minute - index
  return new Date(today).setHours(0, 0, 0, 0) - (age === 'yesterday' ? 2 : 48) * 60 * minute - index
}

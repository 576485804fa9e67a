import { describe, expect, it } from 'vitest'
import type { StreamEvent } from '@shared/model/streamEvent'
import { runTurn, type Turn } from '@main/chat/runTurn'
import { manualClock } from '../../../support/main/manualClock'
import { recordedEvents } from '../../../support/main/recordedEvents'
import { recordedLog } from '../../../support/main/recordedLog'
import { asked, aTurn, testHistory, value } from '../../../support/main/testHistory'

/** A turn on a real history, with a note of what reaches the disk and in which order. */
async function turnOf(
  ask: (turn: Turn) => AsyncIterable<StreamEvent>,
  begun: { content: string; reasoning: string } = { content: '', reasoning: '' },
) {
  const real = testHistory()
  const question = await aTurn(real)
  const again = await value(real.beginAnswer({ besideId: question.answer.id, asked, ...begun }))
  const [answer = question.answer] = again.answers
  const disk: string[] = []
  const log = recordedLog()
  const events = recordedEvents()
  const clock = manualClock()
  const turn = runTurn(answer, ask, {
    history: {
      ...real,
      finishAnswer: (input) => {
        disk.push(`finish ${input.status} ${input.content}`)
        return real.finishAnswer(input)
      },
    },
    diskWriter: {
      append: (_id, { content, reasoning }) => void disk.push(`append ${content}${reasoning}`),
      drop: () => void disk.push('drop'),
    },
    publish: events.publish,
    log,
    clock,
  })
  return { turn, answer, real, disk, log, events, clock }
}

describe('a turn', () => {
  it('passes every piece to the disk, writes the whole once, and only then drops what waits there', async () => {
    const { turn, disk } = await turnOf(async function* () {
      yield { type: 'reasoning', text: '음' }
      yield { type: 'text', text: '가' }
      yield {
        type: 'usage',
        usage: {
          inputTokens: 1,
          outputTokens: 1,
          cachedTokens: null,
          reasoningTokens: null,
          estimated: false,
        },
      }
      yield { type: 'text', text: '나' }
    })
    await turn.done
    expect(disk).toEqual(['append 음', 'append 가', 'append 나', 'finish complete 가나', 'drop'])
  })

  it('shows what the window was told, with the number of the delta that follows', async () => {
    const { turn, events } = await turnOf(async function* ({ signal }) {
      yield { type: 'text', text: '하나' }
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
    })
    expect(turn.shown()).toMatchObject({ state: { content: '' }, nextSeq: 0 })
    await events.until('answer.delta')
    expect(turn.shown()).toMatchObject({ state: { content: '하나' }, nextSeq: 1 })
    turn.end('stopped')
    await turn.done
  })

  it('takes nothing that arrives after it was ended', async () => {
    const { turn, answer, real } = await turnOf(async function* () {
      yield { type: 'text', text: '전' }
      turn.end('stopped')
      yield { type: 'text', text: '후' }
      yield { type: 'error', error: { code: 'timeout', message: 'late' } }
    })
    await turn.done
    expect(await value(real.getAnswer({ id: answer.id }))).toMatchObject({
      status: 'stopped',
      content: '전',
      error: null,
    })
  })

  it('that breaks inside the app keeps its text, says so and is logged', async () => {
    const { turn, answer, real, log } = await turnOf(async function* () {
      yield { type: 'text', text: '부분' }
      throw new Error('a mistake of ours')
    })
    await turn.done
    expect(await value(real.getAnswer({ id: answer.id }))).toMatchObject({
      status: 'failed',
      content: '부분',
      error: { code: 'internal' },
    })
    expect(log.lines).toEqual([expect.objectContaining({ level: 'error', facts: { answerId: answer.id } })])
  })

  it('is told what it is doing whenever that changes, and only then', async () => {
    const { turn, events } = await turnOf(async function* ({ report }) {
      report({ kind: 'queued', ahead: 1 })
      report({ kind: 'queued', ahead: 1 })
      report({ kind: 'streaming' })
      yield { type: 'text', text: '가' }
    })
    await turn.done
    expect(events.of('answer.progress').map(({ progress }) => progress)).toEqual([
      { kind: 'queued', ahead: 1 },
      { kind: 'streaming' },
    ])
  })

  it('waits until time is over, or the person has waited enough', async () => {
    const waits: string[] = []
    const { turn, clock } = await turnOf(async function* ({ wait }) {
      await wait(1_000)
      waits.push('first')
      await wait(1_000)
      waits.push('second')
      yield { type: 'text', text: '가' }
    })
    clock.advance(999)
    await new Promise(setImmediate)
    expect(waits).toEqual([])
    clock.advance(1)
    await new Promise(setImmediate)
    expect(waits).toEqual(['first'])
    turn.retryNow()
    await turn.done
    expect(waits).toEqual(['first', 'second'])
    expect(clock.pending()).toEqual([])
  })

  it('that is stopped in a wait is over at once', async () => {
    const { turn } = await turnOf(async function* ({ wait, signal }) {
      await wait(1_000)
      if (!signal.aborted) yield { type: 'text', text: '가' }
    })
    turn.end('stopped')
    expect(await turn.done).toMatchObject({ status: 'stopped', content: '' })
  })

  it('that is given up is failed, with its text and the reason', async () => {
    const { turn, events } = await turnOf(async function* ({ signal }) {
      yield { type: 'text', text: '반' }
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
    })
    await events.until('answer.delta')
    turn.giveUp({ code: 'suspended', message: 'asleep' })
    turn.end('stopped')
    expect(await turn.done).toMatchObject({ status: 'failed', content: '반', error: { code: 'suspended' } })
  })

  it('whose call was not made is stopped and says why', async () => {
    const { turn } = await turnOf(async function* ({ wait, signal }) {
      await wait(1_000)
      if (!signal.aborted) yield { type: 'text', text: '가' }
    })
    turn.end('not-sent')
    expect(await turn.done).toMatchObject({ status: 'stopped', content: '', error: { code: 'not-sent' } })
  })

  describe('that goes on from a text', () => {
    const begun = { content: '앞', reasoning: '생각' }

    it('has it at its beginning, and tells the window only what is new', async () => {
      const { turn, events, answer, real } = await turnOf(async function* () {
        yield { type: 'text', text: '뒤' }
      }, begun)
      expect(turn.shown()).toMatchObject({ state: begun, nextSeq: 0 })
      await turn.done
      expect(await value(real.getAnswer({ id: answer.id }))).toMatchObject({
        content: '앞뒤',
        reasoning: '생각',
        status: 'complete',
      })
      expect(events.of('answer.delta')).toMatchObject([{ content: '뒤', reasoning: '' }])
    })

    it('and gets nothing is failed, and keeps it', async () => {
      const { turn } = await turnOf(async function* () {}, begun)
      expect(await turn.done).toMatchObject({
        content: '앞',
        status: 'failed',
        error: { code: 'empty-answer' },
      })
    })
  })
})

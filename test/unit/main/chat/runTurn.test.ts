import { describe, expect, it } from 'vitest'
import type { StreamEvent } from '@shared/model/streamEvent'
import { runTurn } from '@main/chat/runTurn'
import { recordedEvents } from '../../../support/main/recordedEvents'
import { recordedLog } from '../../../support/main/recordedLog'
import { aTurn, testHistory, value } from '../../../support/main/testHistory'

/** A turn on a real history, with a note of what reaches the disk and in which order. */
async function turnOf(open: (signal: AbortSignal) => AsyncIterable<StreamEvent>) {
  const real = testHistory()
  const { answer } = await aTurn(real)
  const disk: string[] = []
  const log = recordedLog()
  const events = recordedEvents()
  const turn = runTurn(answer, open, {
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
  })
  return { turn, answer, real, disk, log, events }
}

describe('a turn', () => {
  it('passes every piece to the disk, writes the whole once, and only then drops what waits there', async () => {
    const { turn, disk } = await turnOf(async function* () {
      yield { type: 'reasoning', text: '음' }
      yield { type: 'text', text: '가' }
      yield { type: 'usage', usage: { inputTokens: 1, outputTokens: 1 } }
      yield { type: 'text', text: '나' }
    })
    await turn.done
    expect(disk).toEqual(['append 음', 'append 가', 'append 나', 'finish complete 가나', 'drop'])
  })

  it('shows what the window was told, with the number of the delta that follows', async () => {
    const { turn, events } = await turnOf(async function* (signal) {
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
})

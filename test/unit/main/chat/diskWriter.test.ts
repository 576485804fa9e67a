import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDiskWriter } from '@main/chat/diskWriter'
import type { History } from '@main/history/history'
import { recordedLog } from '../../../support/main/recordedLog'
import { aTurn, diskFull, testHistory, value } from '../../../support/main/testHistory'

type Pieces = Parameters<History['appendToAnswers']>[0]['pieces']

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => void vi.useRealTimers())

/** A real history whose batches are counted, and which can be made to refuse them. */
function counted() {
  const real = testHistory()
  const log = recordedLog()
  const batches: Pieces[] = []
  const state = { full: false, busyUntil: Promise.resolve() }
  const history: History = {
    ...real,
    appendToAnswers: async (input) => {
      batches.push(input.pieces)
      await state.busyUntil
      return state.full ? diskFull : real.appendToAnswers(input)
    },
  }
  return { real, log, batches, state, writer: createDiskWriter(history, log) }
}

/** Something that is slow until the test lets it go on. */
function gate() {
  let open!: () => void
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { open, opened }
}

const text = (content: string) => ({ content, reasoning: '' })
/** What waits has gone out, and the history has answered. */
const aWhile = () => vi.advanceTimersByTimeAsync(250)

describe('the disk writer', () => {
  it('stores what all running turns received in one call, text and reasoning apart', async () => {
    const { real, batches, writer } = counted()
    const [one, two] = [await aTurn(real), await aTurn(real)]
    writer.append(one.answer.id, { content: '하', reasoning: '음' })
    writer.append(two.answer.id, text('x'))
    writer.append(one.answer.id, { content: '나', reasoning: '…' })
    await aWhile()
    expect(batches).toHaveLength(1)
    expect(await value(real.getAnswer({ id: one.answer.id }))).toMatchObject({
      content: '하나',
      reasoning: '음…',
      status: 'streaming',
    })
    expect((await value(real.getAnswer({ id: two.answer.id }))).content).toBe('x')
  })

  it('stores four times a second at most, and never later than 250 ms', async () => {
    const { real, batches, writer } = counted()
    const { answer } = await aTurn(real)
    for (let ms = 0; ms < 1_000; ms += 10) {
      writer.append(answer.id, text('.'))
      await vi.advanceTimersByTimeAsync(10)
    }
    await aWhile()
    expect(batches.length).toBeLessThanOrEqual(6)
    expect(batches.length).toBeGreaterThanOrEqual(4)
    expect((await value(real.getAnswer({ id: answer.id }))).content).toBe('.'.repeat(100))
  })

  it('forgets what waits for an answer that is finished, and nothing of the others', async () => {
    const { real, writer } = counted()
    const [one, two] = [await aTurn(real), await aTurn(real)]
    writer.append(one.answer.id, text('dropped'))
    writer.append(two.answer.id, text('kept'))
    writer.drop(one.answer.id)
    await aWhile()
    expect((await value(real.getAnswer({ id: one.answer.id }))).content).toBe('')
    expect((await value(real.getAnswer({ id: two.answer.id }))).content).toBe('kept')
  })

  it('writes a lost batch again, in its place, once the disk has room', async () => {
    const { real, state, log, writer } = counted()
    const { answer } = await aTurn(real)
    state.full = true
    writer.append(answer.id, { content: 'a', reasoning: '1' })
    await aWhile()
    expect(log.lines).toEqual([
      expect.objectContaining({ level: 'error', cause: 'the disk is full', facts: { code: 'disk-full' } }),
    ])
    state.full = false
    writer.append(answer.id, { content: 'b', reasoning: '2' })
    await aWhile()
    expect(await value(real.getAnswer({ id: answer.id }))).toMatchObject({ content: 'ab', reasoning: '12' })
  })

  it('lets no batch overtake one that the disk is still refusing', async () => {
    const { real, state, writer } = counted()
    const { answer } = await aTurn(real)
    const disk = gate()
    Object.assign(state, { full: true, busyUntil: disk.opened })
    writer.append(answer.id, text('a'))
    await aWhile()
    writer.append(answer.id, text('b'))
    await aWhile()
    disk.open()
    // The next one is stored, if it was sent before the first came back.
    await Promise.resolve()
    state.full = false
    await aWhile()
    writer.append(answer.id, text('c'))
    await aWhile()
    expect((await value(real.getAnswer({ id: answer.id }))).content).toBe('abc')
  })

  it('does not bring a lost batch back for an answer that was finished meanwhile', async () => {
    const { real, batches, state, writer } = counted()
    const [one, two] = [await aTurn(real), await aTurn(real)]
    state.full = true
    const disk = gate()
    state.busyUntil = disk.opened
    writer.append(one.answer.id, text('a'))
    await aWhile()
    writer.drop(one.answer.id)
    disk.open()
    await aWhile()
    state.full = false
    writer.append(two.answer.id, text('b'))
    await aWhile()
    expect(batches.at(-1)?.map(({ answerId }) => answerId)).toEqual([two.answer.id])
  })

  it('never stores half a character: a kill would leave a mark in its place', async () => {
    const { real, writer } = counted()
    const { answer } = await aTurn(real)
    const [high, low] = ['👋'.slice(0, 1), '👋'.slice(1)]
    writer.append(answer.id, { content: `a${high}`, reasoning: `b${high}` })
    await aWhile()
    expect(await value(real.getAnswer({ id: answer.id }))).toMatchObject({ content: 'a', reasoning: 'b' })
    writer.append(answer.id, { content: `${low}c`, reasoning: low })
    await aWhile()
    expect(await value(real.getAnswer({ id: answer.id }))).toMatchObject({
      content: 'a👋c',
      reasoning: 'b👋',
    })
  })

  it('does not disturb the disk for an answer that got nothing new', async () => {
    const { real, batches, writer } = counted()
    const [quiet, busy] = [await aTurn(real), await aTurn(real)]
    writer.append(quiet.answer.id, text('a'))
    await aWhile()
    writer.append(busy.answer.id, text('b'))
    await aWhile()
    expect(batches.at(-1)).toEqual([{ answerId: busy.answer.id, ...text('b') }])
  })
})

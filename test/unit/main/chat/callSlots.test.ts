import { describe, expect, it } from 'vitest'
import { type CallSlot, createCallSlots } from '@main/chat/callSlots'

/** A caller, with what it was told and the place it got. */
function caller(slots: ReturnType<typeof createCallSlots>) {
  const leaving = new AbortController()
  const ahead: number[] = []
  let slot: CallSlot | null | undefined
  const got = slots.acquire(leaving.signal, (count) => ahead.push(count)).then((granted) => (slot = granted))
  return { ahead, got, leave: () => leaving.abort(), slot: () => slot, release: () => slot?.release() }
}

const settle = () => new Promise(setImmediate)

describe('calls', () => {
  it('run at once up to the limit; the rest waits in the order of asking and knows how many go first', async () => {
    const slots = createCallSlots(() => 2)
    const [a, b, c, d] = [caller(slots), caller(slots), caller(slots), caller(slots)]
    await settle()
    expect([a, b, c, d].map(({ slot }) => slot() !== undefined)).toEqual([true, true, false, false])
    expect([a, b, c, d].map(({ ahead }) => ahead)).toEqual([[], [], [0], [1]])
    b.release()
    await settle()
    expect([c.slot() !== undefined, d.slot() !== undefined]).toEqual([true, false])
    expect(d.ahead).toEqual([1, 0])
    a.release()
    await settle()
    expect(d.slot()).toBeDefined()
  })

  it('give their place back once', async () => {
    const slots = createCallSlots(() => 1)
    const [a, b, c] = [caller(slots), caller(slots), caller(slots)]
    await a.got
    a.release()
    a.release()
    await settle()
    expect([b.slot() !== undefined, c.slot() !== undefined]).toEqual([true, false])
  })

  it('that leave the line make room for those behind', async () => {
    const slots = createCallSlots(() => 1)
    const [a, b, c] = [caller(slots), caller(slots), caller(slots)]
    await a.got
    b.leave()
    expect(await b.got).toBeNull()
    expect(c.ahead).toEqual([1, 0])
    a.release()
    await settle()
    expect(c.slot()).toBeDefined()
  })

  it('that were aborted before never stand in line', async () => {
    const slots = createCallSlots(() => 1)
    expect(await slots.acquire(AbortSignal.abort(), () => {})).toBeNull()
    expect(await caller(slots).got).not.toBeNull()
  })

  it('go on when the limit is raised, and wait until enough have ended when it is lowered', async () => {
    let limit = 1
    const slots = createCallSlots(() => limit)
    const [a, b, c] = [caller(slots), caller(slots), caller(slots)]
    await a.got
    limit = 2
    slots.review()
    await settle()
    expect([b.slot() !== undefined, c.slot() !== undefined]).toEqual([true, false])
    limit = 1
    a.release()
    await settle()
    expect(c.slot()).toBeUndefined()
    b.release()
    await settle()
    expect(c.slot()).toBeDefined()
  })
})

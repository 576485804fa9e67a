import { describe, expect, it } from 'vitest'
import type { ConnectionId } from '@shared/model/connection'
import { emptyAnswer } from '@shared/model/answerState'
import { type ActiveTurn, createActiveTurns } from '@main/chat/activeTurns'

/** A turn that runs until the test lets it finish. */
function turn(
  answerId: string,
  conversationId = 'c',
  connectionId: ConnectionId = 'default',
): ActiveTurn & { finish(): void; ends: string[] } {
  let finish!: () => void
  const ends: string[] = []
  // What it ended as is nobody's business here.
  const done = new Promise<never>((resolve) => (finish = () => resolve(undefined as never)))
  return {
    answerId,
    conversationId,
    connectionId,
    shown: () => ({ state: emptyAnswer, nextSeq: 0 }),
    progress: () => ({ kind: 'streaming' }),
    events: () => 0,
    end: (why) => void ends.push(why),
    giveUp: () => {},
    retryNow: () => {},
    done,
    finish,
    ends,
  }
}

describe('the running turns', () => {
  it('are found by answer and by conversation', () => {
    const turns = createActiveTurns()
    const [one, two, three] = [turn('1', 'a'), turn('2', 'b'), turn('3', 'a')]
    for (const each of [one, two, three]) turns.add(each)
    expect(turns.get('2')).toBe(two)
    expect(turns.get('4')).toBeUndefined()
    expect(turns.ofConversation('a')).toEqual([one, three])
    expect(turns.ofConversation('c')).toEqual([])
    expect(turns.all()).toEqual([one, two, three])
    const other = turn('4', 'a', 'demo')
    turns.add(other)
    expect(turns.ofConnection('demo')).toEqual([other])
  })

  it('take themselves out when they are saved, and not before', async () => {
    const turns = createActiveTurns()
    const one = turn('1')
    turns.add(one)
    one.end('stopped')
    expect(turns.get('1')).toBe(one)
    one.finish()
    await one.done
    await Promise.resolve()
    expect(turns.get('1')).toBeUndefined()
  })

  it('all end for one reason, and the wait is for every one of them to be saved', async () => {
    const turns = createActiveTurns()
    const [one, two] = [turn('1'), turn('2')]
    turns.add(one)
    turns.add(two)
    let over = false
    const ending = turns.endAll('closing').then(() => (over = true))
    expect([one.ends, two.ends]).toEqual([['closing'], ['closing']])
    one.finish()
    await new Promise(setImmediate)
    expect(over).toBe(false)
    two.finish()
    await ending
    expect(over).toBe(true)
  })

  it('that begin while all of them end, end too, and are waited for', async () => {
    const turns = createActiveTurns()
    const [one, late] = [turn('1'), turn('2')]
    turns.add(one)
    let over = false
    const ending = turns.endAll('closing').then(() => (over = true))
    turns.add(late)
    expect(late.ends).toEqual(['closing'])
    one.finish()
    await new Promise(setImmediate)
    expect(over).toBe(false)
    late.finish()
    await ending
  })

  it('are nothing to wait for when there are none', async () => {
    await expect(createActiveTurns().endAll('closing')).resolves.toBeUndefined()
  })
})

import { describe, expect, it } from 'vitest'
import { emptyAnswer } from '@shared/model/answerState'
import { type ActiveTurn, createActiveTurns } from '@main/chat/activeTurns'

/** A turn that runs until the test lets it finish. */
function turn(answerId: string, conversationId = 'c'): ActiveTurn & { finish(): void; ends: string[] } {
  let finish!: () => void
  const ends: string[] = []
  const done = new Promise<void>((resolve) => (finish = resolve))
  return {
    answerId,
    conversationId,
    shown: () => ({ state: emptyAnswer, nextSeq: 0 }),
    end: (why) => void ends.push(why),
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

  it('are nothing to wait for when there are none', async () => {
    await expect(createActiveTurns().endAll('closing')).resolves.toBeUndefined()
  })
})

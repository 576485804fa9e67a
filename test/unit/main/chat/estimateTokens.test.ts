import { setImmediate as nextTask } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { estimateTokens } from '@main/chat/estimateTokens'

describe('an estimate of tokens', () => {
  it('is nothing for nothing, about a word for a word, and about half of a Korean text', async () => {
    expect(await estimateTokens('')).toBe(0)
    expect(await estimateTokens('The quick brown fox jumps over the lazy dog')).toBe(9)
    const korean = '안녕하세요. 오늘은 날씨가 정말 좋아서 산책을 다녀왔어요.'
    const perCharacter = (await estimateTokens(korean)) / korean.length
    expect(perCharacter).toBeGreaterThan(0.4)
    expect(perCharacter).toBeLessThan(0.8)
  })

  it('of a long text is that of its parts, and lets others work in between', async () => {
    const sentence = 'One more sentence. '
    const estimating = estimateTokens(sentence.repeat(20_000))
    let done = false
    void estimating.then(() => (done = true))
    await nextTask()
    expect(done).toBe(false)
    const alone = await estimateTokens(sentence.repeat(100))
    expect((await estimating) / (alone * 200)).toBeCloseTo(1, 1)
  })

  it('of many short texts lets others work in between as well', async () => {
    const message = 'One more sentence. '.repeat(50)
    let estimated = 0
    const estimating = async (): Promise<void> => {
      for (; estimated < 1_000; estimated += 1) await estimateTokens(message)
    }
    const all = estimating()
    await nextTask()
    expect(estimated).toBeLessThan(1_000)
    await all
  })
})

import { expect, test } from 'vitest'
import { latestOnly } from '@renderer/features/palette/useTitleSearch'

test('one question at a time, and of those that come meanwhile only the last', async () => {
  const asked: string[] = []
  const waiting: ((value: string) => void)[] = []
  const ask = latestOnly((text: string) => {
    asked.push(text)
    return new Promise<string>((resolve) => waiting.push(resolve))
  })
  const first = ask('ㅎ')
  const second = ask('하')
  const third = ask('한')
  await Promise.resolve()
  expect(asked).toEqual(['ㅎ'])
  waiting[0]?.('first')
  expect(await first).toBe('first')
  expect(await second).toBeNull()
  await expect.poll(() => asked).toEqual(['ㅎ', '한'])
  waiting[1]?.('third')
  expect(await third).toBe('third')
})

test('one that fails does not hold up the next', async () => {
  let fails = true
  const ask = latestOnly(async (text: string) => {
    if (fails) throw new Error('failed')
    return text
  })
  await expect(ask('a')).rejects.toThrow('failed')
  fails = false
  expect(await ask('b')).toBe('b')
})

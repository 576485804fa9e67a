import { describe, expect, it } from 'vitest'
import type { Answer, AnswerStatus } from '@shared/model/message'
import { createAnswerNotices, type NoticeBoard } from '@main/notifications/answerNotices'
import { desktopTexts } from '@main/i18n/desktopTexts'
import { manualClock } from '../../../support/main/manualClock'

type Notice = Parameters<NoticeBoard['show']>[0]

function room() {
  const clock = manualClock()
  const notices: Notice[] = []
  const marks: number[] = []
  const places: string[] = []
  const titles: Record<string, string> = {}
  const seen = new Set<string>()
  const state = { wanted: true, present: false }
  const watch = createAnswerNotices({
    board: { show: (notice) => notices.push(notice), mark: (unseen) => marks.push(unseen) },
    clock,
    wanted: () => state.wanted,
    seen: (id) => seen.has(id),
    present: () => state.present,
    titleOf: async (id) => titles[id] ?? null,
    texts: () => desktopTexts('en'),
    show: (id) => places.push(id),
    open: () => places.push('the app'),
  })
  const answer = (conversationId: string, tookMs: number, status: AnswerStatus = 'complete') =>
    ({
      conversationId,
      status,
      content: `**About** ${conversationId}`,
      createdAt: clock.now() - tookMs,
    }) as Answer
  /** Lets the answers that end together come together. */
  const settle = async (): Promise<void> => {
    clock.advance(1_500)
    await new Promise(setImmediate)
  }
  return { watch, notices, marks, places, titles, seen, state, answer, settle }
}

describe('an answer that took a while and that nobody saw', () => {
  it('is told of with its title and its first words; a click leads there', async () => {
    const { watch, notices, marks, places, titles, answer, settle } = room()
    titles['a'] = '여행 계획'
    watch.ended(answer('a', 10_000))
    expect(notices).toEqual([])
    await settle()
    expect(notices).toEqual([{ title: '여행 계획', body: 'About a', clicked: expect.any(Function) }])
    expect(marks).toEqual([1])
    notices[0]?.clicked()
    expect(places).toEqual(['a'])
  })

  it('leaves no mark at the icon while somebody is at another conversation', async () => {
    const { watch, notices, marks, titles, state, answer, settle } = room()
    titles['a'] = titles['b'] = 'T'
    state.present = true
    watch.ended(answer('a', 10_000))
    await settle()
    expect(notices).toHaveLength(1)
    expect(marks).toEqual([])
    state.present = false
    watch.ended(answer('b', 10_000))
    await settle()
    expect(marks).toEqual([1])
  })

  it('that failed is told of as failed, without what there was of it', async () => {
    const { watch, notices, titles, answer, settle } = room()
    titles['a'] = ''
    watch.ended(answer('a', 60_000, 'failed'))
    await settle()
    expect(notices).toMatchObject([{ title: 'New Chat', body: 'The answer failed.' }])
  })

  it.each<[string, number, AnswerStatus]>([
    ['was quick', 9_999, 'complete'],
    ['was stopped by hand', 60_000, 'stopped'],
    ['was cut off with the app', 60_000, 'interrupted'],
  ])('is not told of when it %s', async (_why, tookMs, status) => {
    const { watch, notices, titles, answer, settle } = room()
    titles['a'] = 'A'
    watch.ended(answer('a', tookMs, status))
    await settle()
    expect(notices).toEqual([])
  })

  it('is not told of when it is seen, at its end or a moment later', async () => {
    const { watch, notices, marks, titles, seen, answer, settle } = room()
    titles['a'] = titles['b'] = 'T'
    seen.add('a')
    watch.ended(answer('a', 60_000))
    watch.ended(answer('b', 60_000))
    seen.add('b')
    await settle()
    expect([notices, marks]).toEqual([[], []])
  })

  it('is not told of when nobody wants to know, or its conversation is gone', async () => {
    const { watch, notices, titles, state, answer, settle } = room()
    watch.ended(answer('gone', 60_000))
    await settle()
    titles['a'] = 'A'
    state.wanted = false
    watch.ended(answer('a', 60_000))
    await settle()
    expect(notices).toEqual([])
  })
})

describe('answers that end together', () => {
  it('are told of once, and a click opens the app', async () => {
    const { watch, notices, marks, places, answer, settle } = room()
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) watch.ended(answer(id, 60_000))
    await settle()
    expect(notices).toMatchObject([{ title: '8 answers have ended' }])
    expect(marks).toEqual([8])
    notices[0]?.clicked()
    expect(places).toEqual(['the app'])
  })

  it('to one question lead to it', async () => {
    const { watch, notices, places, answer, settle } = room()
    watch.ended(answer('a', 60_000))
    watch.ended(answer('a', 60_000))
    await settle()
    notices[0]?.clicked()
    expect(places).toEqual(['a'])
  })

  it('count until somebody is back', async () => {
    const { watch, marks, titles, answer, settle } = room()
    titles['a'] = titles['b'] = 'T'
    watch.returned()
    watch.ended(answer('a', 60_000))
    await settle()
    watch.ended(answer('b', 60_000))
    await settle()
    watch.returned()
    watch.returned()
    expect(marks).toEqual([1, 2, 0])
  })
})

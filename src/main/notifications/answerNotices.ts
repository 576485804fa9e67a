import type { Answer } from '@shared/model/message'
import type { Clock } from '../chat/clock'
import type { DesktopTexts } from '../i18n/desktopTexts'
import { firstWords } from './firstWords'

/** What the system can show outside our windows. */
export type NoticeBoard = {
  show(notice: { title: string; body: string; clicked: () => void }): void
  /** How many answers wait to be seen, as a number at the app's icon or a blinking one; 0 when they have been. */
  mark(unseen: number): void
}

export type AnswerNoticesParts = {
  board: NoticeBoard
  clock: Pick<Clock, 'now' | 'after'>
  /** Whether the person wants to be told. */
  wanted(): boolean
  /** Whether somebody looks at a conversation: it is shown in the window that has the focus. */
  seen(conversationId: string): boolean
  /** Whether one of our windows has the focus: nobody comes back to it, so a mark would stay. */
  present(): boolean
  /** Empty for one that has no title yet; null for one that is gone. */
  titleOf(conversationId: string): Promise<string | null>
  texts(): DesktopTexts
  show(conversationId: string): void
  /** Brings the app to the front. */
  open(): void
}

export type AnswerNotices = {
  ended(answer: Answer): void
  /** Somebody is back at one of our windows. */
  returned(): void
}

/** Milliseconds from which an answer has taken long: nobody turns away from a shorter one. */
const longMs = 10_000
/** Milliseconds in which answers that end together are collected. */
const togetherMs = 1_500

/** Says when answers that took a while have ended and nobody saw it; several that end together are told of once. */
export function createAnswerNotices(parts: AnswerNoticesParts): AnswerNotices {
  const { board, clock } = parts
  let waiting: Answer[] = []
  let unseen = 0

  const tell = async (): Promise<void> => {
    const ended = waiting.filter(({ conversationId }) => !parts.seen(conversationId))
    waiting = []
    const [first] = ended
    if (first === undefined || !parts.wanted()) return
    const notice = ended.length === 1 ? await one(first) : several(ended)
    if (notice === null) return
    board.show(notice)
    if (parts.present()) return
    unseen += ended.length
    board.mark(unseen)
  }

  const one = async (answer: Answer) => {
    const title = await parts.titleOf(answer.conversationId)
    if (title === null) return null
    const text = parts.texts()
    return {
      title: title === '' ? text.untitled : title,
      body: answer.status === 'failed' ? text.failed : firstWords(answer.content),
      clicked: () => parts.show(answer.conversationId),
    }
  }

  const several = (ended: readonly Answer[]) => {
    const text = parts.texts()
    const places = new Set(ended.map(({ conversationId }) => conversationId))
    const [place = ''] = places
    return {
      title: text.answersEnded(ended.length),
      body: text.answersEndedBody,
      // Several answers to one question stand in one place.
      clicked: () => (places.size === 1 ? parts.show(place) : parts.open()),
    }
  }

  return {
    ended: (answer) => {
      if (answer.status !== 'complete' && answer.status !== 'failed') return
      if (clock.now() - answer.createdAt < longMs) return
      if (!parts.wanted() || parts.seen(answer.conversationId)) return
      if (waiting.length === 0) clock.after(togetherMs, () => void tell())
      waiting.push(answer)
    },
    returned: () => {
      if (unseen === 0) return
      unseen = 0
      board.mark(0)
    },
  }
}

import type { Message } from '@shared/model/message'

/**
 * The moment by which a day is named above a message: its own when it was written on another day than the one before
 * it, null otherwise. The beginning of a conversation of today says nothing.
 */
export function startsNewDay(before: Message | undefined, { createdAt, parentId }: Message): number | null {
  if (before !== undefined) return isSameDay(before.createdAt, createdAt) ? null : createdAt
  return parentId !== null || isSameDay(Date.now(), createdAt) ? null : createdAt
}

function isSameDay(one: number, other: number): boolean {
  // Most are minutes apart, and a list of ten thousand asks for each that it draws.
  return new Date(one).toDateString() === new Date(other).toDateString()
}

const formats = new Map<string, Intl.DateTimeFormat>()

function format(language: string, kind: keyof typeof kinds): Intl.DateTimeFormat {
  const key = `${language} ${kind}`
  const known = formats.get(key)
  if (known !== undefined) return known
  // Making one costs more than a thousand uses of it.
  const made = new Intl.DateTimeFormat(language, kinds[kind])
  formats.set(key, made)
  return made
}

const kinds = {
  day: { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' },
  time: { timeStyle: 'short' },
  date: { dateStyle: 'medium' },
  whole: { dateStyle: 'full', timeStyle: 'medium' },
} satisfies Record<string, Intl.DateTimeFormatOptions>

/** A day in full, as a heading. */
export function dayText(at: number, language: string): string {
  return format(language, 'day').format(at)
}

/** A day as short as it can be and still have its year. */
export function dateText(at: number, language: string): string {
  return format(language, 'date').format(at)
}

/** The time of day in hours and minutes. */
export function timeText(at: number, language: string): string {
  return format(language, 'time').format(at)
}

/** Day and time to the second. */
export function momentText(at: number, language: string): string {
  return format(language, 'whole').format(at)
}

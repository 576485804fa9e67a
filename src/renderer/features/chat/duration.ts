import type { TFunction } from 'i18next'

/** A length of time in whole seconds as people say it: "12 s", "2 min 5 s". Never less than a second. */
export function durationText(ms: number, t: TFunction): string {
  const seconds = Math.max(1, Math.round(ms / 1000))
  if (seconds < 60) return t('messages.seconds', { seconds })
  return t('messages.minutes', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })
}

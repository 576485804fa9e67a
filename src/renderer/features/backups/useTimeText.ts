import { useTranslation } from 'react-i18next'

/** Writes a moment (milliseconds since 1970) as the person's language does, to the minute. */
export function useTimeText(): (at: number) => string {
  const { i18n } = useTranslation()
  const format = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })
  return (at) => format.format(at)
}

/** Writes a number with the language's separators. */
export function useCountText(): (count: number) => string {
  const { i18n } = useTranslation()
  return (count) => count.toLocaleString(i18n.language)
}

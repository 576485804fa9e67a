import type { Language } from '@shared/model/settings'

/** Korean when it is the first of the system's preferred languages that the app speaks; else English. */
export function systemLanguage(preferred: readonly string[]): Language {
  const first = preferred
    .map((tag) => tag.toLowerCase().split('-')[0])
    .find((tag) => tag === 'ko' || tag === 'en')
  return first === 'ko' ? 'ko' : 'en'
}

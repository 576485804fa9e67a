import type { Language } from '@shared/model/settings'

/** Each language by its own name, so that nobody has to read the other one to find it. */
export const languageNames: readonly { value: Language; label: string }[] = [
  { value: 'ko', label: '한국어' },
  { value: 'en', label: 'English' },
]

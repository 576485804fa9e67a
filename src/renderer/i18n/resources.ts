import type { Language } from '@shared/model/settings'
import type { Texts } from '.'
import * as en from './en'
import * as ko from './ko'

/** Every text of the window, by language; Korean has exactly the keys of English or does not compile. */
export const resources: Record<Language, { translation: Texts }> = {
  en: { translation: { ...en } },
  ko: { translation: { ...ko } },
}

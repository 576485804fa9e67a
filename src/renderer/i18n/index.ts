import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '@shared/model/settings'
import * as en from './en'
import * as ko from './ko'

/** Every text of the window, by language; Korean has exactly the keys of English or does not compile. */
export const resources: Record<Language, { translation: Texts }> = {
  en: { translation: { ...en } },
  ko: { translation: { ...ko } },
}

/** One object per feature, so that `t('chat.copy')` names the file that the text stands in. */
export type Texts = { [Feature in keyof typeof en]: (typeof en)[Feature] }

/** The texts in one language, ready at once: they are part of the bundle, nothing is loaded while the window draws. */
export function createTexts(language: Language): i18n {
  const instance = createInstance()
  void instance.use(initReactI18next).init({
    resources,
    lng: language,
    fallbackLng: 'en',
    initAsync: false,
    // React escapes by itself; doing it twice would show &amp; to the reader.
    interpolation: { escapeValue: false },
  })
  return instance
}

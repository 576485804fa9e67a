import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { type Language, languages } from '@shared/model/defaultSettings'
import type * as all from './en'
import * as en from './en/start'
import * as ko from './ko/start'

/** One object per feature, so that `t('chat.copy')` names the file that the text stands in. */
export type Texts = { [Feature in keyof typeof all]: (typeof all)[Feature] }

type Features = Record<Language, { [Feature in keyof Texts]?: Texts[Feature] }>

const known: Features = { en: { ...en }, ko: { ...ko } }
const made: i18n[] = []

/** The texts in one language, ready at once: nothing is loaded while the window draws its first frame. */
export function createTexts(language: Language): i18n {
  const instance = createInstance()
  void instance.use(initReactI18next).init({
    resources: { en: { translation: known.en }, ko: { translation: known.ko } },
    lng: language,
    fallbackLng: 'en',
    initAsync: false,
    // React escapes by itself; doing it twice would show &amp; to the reader.
    interpolation: { escapeValue: false },
  })
  made.push(instance)
  return instance
}

/** More texts, for what is drawn from now on. */
export function addTexts(more: Features): void {
  for (const language of languages) {
    Object.assign(known[language], more[language])
    for (const texts of made) texts.addResourceBundle(language, 'translation', more[language])
  }
}

import { resources } from '../../i18n/resources'
import { searchTextOf } from '../palette/searchText'
import { type SettingRow, settingsIndex, type SettingsSection, type TextKey } from './settingsIndex'

/** A setting as the search shows it. */
export type FoundSetting = {
  section: SettingsSection
  row: SettingRow
  title: TextKey
  sectionTitle: TextKey
}

type Searchable = FoundSetting & { letters: string }

/**
 * Every setting with all that it can be found by: its name, its section and its line of explanation, in both languages.
 * Somebody who learnt a word elsewhere should not have to know which language this window speaks.
 */
const searchable: readonly Searchable[] = settingsIndex.flatMap(({ section, title: sectionTitle, rows }) =>
  rows.map(({ row, title }) => {
    const texts = [title, sectionTitle, title.replace(/\.title$/, '.hint')].flatMap((key) =>
      Object.values(resources).map(({ translation }) => textOf(translation, key)),
    )
    return { section, row, title, sectionTitle, letters: lettersOf(texts.join(' ')) }
  }),
)

/** The settings in which every word of the query occurs, those by whose name first; none for an empty query. */
export function findSettings(query: string): FoundSetting[] {
  const words = query.split(/\s+/).map(lettersOf).filter(Boolean)
  if (words.length === 0) return []
  const found = searchable.filter(({ letters }) => words.every((word) => letters.includes(word)))
  const byName = (one: Searchable): boolean =>
    Object.values(resources).some(({ translation }) => {
      const name = lettersOf(textOf(translation, one.title))
      return words.every((word) => name.includes(word))
    })
  return [...found.filter(byName), ...found.filter((one) => !byName(one))]
}

/** Hangul in its letters: a syllable that is still being composed is a beginning of the finished one. */
function lettersOf(text: string): string {
  return searchTextOf(text.toLowerCase()).letters
}

/** The text of a path; empty where there is none, as of a row without an explanation. */
function textOf(texts: unknown, key: string): string {
  const found = key
    .split('.')
    .reduce<unknown>(
      (at, part) => (typeof at === 'object' && at !== null ? Reflect.get(at, part) : undefined),
      texts,
    )
  return typeof found === 'string' ? found : ''
}

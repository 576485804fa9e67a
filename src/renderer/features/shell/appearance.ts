import type { i18n } from 'i18next'
import { selectLanguage } from '../../store/sessionSlice'
import type { AppState, AppStore } from '../../store/types'

/**
 * Keeps the language of the texts and the document's `lang` and `data-theme` equal to the settings, outside of React: the
 * change is there before the first component draws with it. Returns its own undo.
 */
export function followAppearance(store: AppStore, texts: i18n, root: HTMLElement): () => void {
  const apply = (state: AppState): void => {
    const language = selectLanguage(state)
    if (texts.language !== language) void texts.changeLanguage(language)
    root.lang = language
    // Without the attribute the style sheet follows the system.
    if (state.settings.theme === 'system') delete root.dataset.theme
    else root.dataset.theme = state.settings.theme
  }
  apply(store.getState())
  return store.subscribe((state, before) => {
    if (state.settings !== before.settings || state.systemLanguage !== before.systemLanguage) apply(state)
  })
}

import type { i18n } from 'i18next'
import type { Appearance } from '@shared/model/appearance'
import type { Settings } from '@shared/model/settings'
import { selectLanguage } from '../../store/sessionSlice'
import type { AppState, AppStore } from '../../store/types'

/** The system's own wishes, as far as the person left them to it. */
const wishes = {
  contrast: '(prefers-contrast: more)',
  motion: '(prefers-reduced-motion: reduce)',
} as const

/**
 * Keeps the language of the texts and the look of the document equal to the settings, outside of React: the change is
 * there before the first component draws with it. The style sheet (`styles/look.css`) does the rest. Returns its own undo.
 * @param media asks the system; `window.matchMedia`
 */
export function followAppearance(
  store: AppStore,
  texts: i18n,
  root: HTMLElement,
  media: (query: string) => MediaQueryList,
): () => void {
  const contrast = media(wishes.contrast)
  const motion = media(wishes.motion)
  const apply = (state: AppState): void => {
    const language = selectLanguage(state)
    if (texts.language !== language) void texts.changeLanguage(language)
    root.lang = language
    applyLook(root, state.settings, { moreContrast: contrast.matches, lessMotion: motion.matches })
  }
  const again = (): void => apply(store.getState())
  again()
  contrast.addEventListener('change', again)
  motion.addEventListener('change', again)
  const unsubscribe = store.subscribe((state, before) => {
    if (state.settings !== before.settings || state.systemLanguage !== before.systemLanguage) apply(state)
  })
  return () => {
    contrast.removeEventListener('change', again)
    motion.removeEventListener('change', again)
    unsubscribe()
  }
}

function applyLook(
  root: HTMLElement,
  { theme, appearance }: Pick<Settings, 'theme' | 'appearance'>,
  system: { moreContrast: boolean; lessMotion: boolean },
): void {
  const { accent, density, readingWidth, contrast, motion, textSize, font, codeFont } = appearance
  const moreContrast = contrast === 'more' || (contrast === 'system' && system.moreContrast)
  const marks: Record<string, string | null> = {
    // Without the attribute the style sheet follows the system.
    theme: theme === 'system' ? null : theme,
    accent: unlessUsual(accent, 'blue'),
    density: unlessUsual(density, 'comfortable'),
    reading: unlessUsual(readingWidth, 'normal'),
    contrast: moreContrast ? 'more' : null,
    motion: motion === 'reduced' || system.lessMotion ? 'reduced' : null,
  }
  for (const [name, value] of Object.entries(marks)) {
    if (value === null) delete root.dataset[name]
    else root.dataset[name] = value
  }
  setProperty(root, '--text-scale', textSize === 100 ? null : String(textSize / 100))
  setProperty(root, '--own-font', font === null ? null : fontFamily(font))
  setProperty(root, '--own-code-font', codeFont === null ? null : fontFamily(codeFont))
}

function unlessUsual<T extends Appearance[keyof Appearance] & string>(value: T, usual: T): T | null {
  return value === usual ? null : value
}

function setProperty(root: HTMLElement, name: string, value: string | null): void {
  if (value === null) root.style.removeProperty(name)
  else root.style.setProperty(name, value)
}

/** A name as a string of CSS, in which nothing of it can end the string or mean anything else. */
export function fontFamily(name: string): string {
  return `"${name.replaceAll(/\p{Cc}/gu, ' ').replaceAll(/["\\]/g, '\\$&')}"`
}

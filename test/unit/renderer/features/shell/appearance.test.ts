import { expect, test } from 'vitest'
import { followAppearance, fontFamily } from '@renderer/features/shell/appearance'
import { createTexts } from '@renderer/i18n'
import { createAppStore } from '@renderer/store/createStore'
import type { Appearance } from '@shared/model/appearance'
import { createClientDouble } from '../../store/clientDouble'

/** What the system wants, and can change its mind about. */
function systemWishes(...wanted: string[]) {
  const wishes = new Set(wanted)
  const listeners = new Set<() => void>()
  return {
    media: (query: string) =>
      ({
        get matches() {
          return wishes.has(query)
        },
        addEventListener: (_name: string, listener: () => void) => listeners.add(listener),
        removeEventListener: (_name: string, listener: () => void) => listeners.delete(listener),
      }) as unknown as MediaQueryList,
    want: (query: string) => {
      wishes.add(query)
      for (const listener of listeners) listener()
    },
    listeners,
  }
}

/** The parts of the document's root element that the style sheet and screen readers look at. */
function start(system = systemWishes()) {
  const properties = new Map<string, string>()
  const root = {
    lang: '',
    dataset: {} as DOMStringMap,
    style: {
      setProperty: (name: string, value: string) => properties.set(name, value),
      removeProperty: (name: string) => properties.delete(name),
    },
  } as unknown as HTMLElement
  const store = createAppStore(createClientDouble())
  const texts = createTexts('en')
  const undo = followAppearance(store, texts, root, system.media)
  const set = (change: Partial<ReturnType<typeof store.getState>['settings']>) =>
    store.setState((state) => ({ settings: { ...state.settings, ...change } }))
  const look = (change: Partial<Appearance>) =>
    set({ appearance: { ...store.getState().settings.appearance, ...change } })
  return { root, store, texts, undo, set, look, properties, system }
}

test('texts and lang follow the system until a language is chosen', () => {
  const { root, store, texts, set } = start()
  store.setState({ systemLanguage: 'ko' })
  expect([root.lang, texts.t('common.save')]).toEqual(['ko', '저장'])
  set({ language: 'en' })
  expect([root.lang, texts.t('common.save')]).toEqual(['en', 'Save'])
})

test('the theme is named only when it is chosen, so that the style sheet can follow the system', () => {
  const { root, set } = start()
  expect(root.dataset['theme']).toBeUndefined()
  set({ theme: 'dark' })
  expect(root.dataset['theme']).toBe('dark')
  set({ theme: 'system' })
  expect(root.dataset['theme']).toBeUndefined()
})

test('the usual look puts nothing on the document, and each choice its own mark', () => {
  const { root, look, properties } = start()
  expect([{ ...root.dataset }, [...properties]]).toEqual([{}, []])
  look({
    accent: 'teal',
    density: 'compact',
    readingWidth: 'wide',
    contrast: 'more',
    motion: 'reduced',
    textSize: 125,
  })
  expect({ ...root.dataset }).toEqual({
    accent: 'teal',
    density: 'compact',
    reading: 'wide',
    contrast: 'more',
    motion: 'reduced',
  })
  expect(properties.get('--text-scale')).toBe('1.25')
  look({
    accent: 'blue',
    density: 'comfortable',
    readingWidth: 'normal',
    contrast: 'normal',
    motion: 'system',
    textSize: 100,
  })
  expect([{ ...root.dataset }, [...properties]]).toEqual([{}, []])
})

test('the system’s wishes hold where the person left them to it, and from the moment they change', () => {
  const system = systemWishes('(prefers-contrast: more)')
  const { root, look } = start(system)
  expect(root.dataset['contrast']).toBe('more')
  look({ contrast: 'normal' })
  expect(root.dataset['contrast']).toBeUndefined()
  expect(root.dataset['motion']).toBeUndefined()
  system.want('(prefers-reduced-motion: reduce)')
  expect(root.dataset['motion']).toBe('reduced')
})

test('a font is a name and nothing else, whatever is typed', () => {
  const { look, properties } = start()
  look({ font: '나눔고딕', codeFont: 'D2Coding' })
  expect([...properties]).toEqual([
    ['--own-font', '"나눔고딕"'],
    ['--own-code-font', '"D2Coding"'],
  ])
  expect(fontFamily('a"; } * { display: none } /*\\')).toBe(String.raw`"a\"; } * { display: none } /*\\"`)
  expect(fontFamily('a\nb\u0000c')).toBe('"a b c"')
})

test('nothing follows any more once it is undone', () => {
  const { root, undo, set, system } = start()
  undo()
  set({ language: 'ko' })
  expect(root.lang).toBe('en')
  expect(system.listeners.size).toBe(0)
})

import { expect, test } from 'vitest'
import { followAppearance } from '@renderer/features/shell/appearance'
import { createTexts } from '@renderer/i18n'
import { createAppStore } from '@renderer/store/createStore'
import { createClientDouble } from '../../store/clientDouble'

/** The two properties of the document's root element that the style sheet and screen readers look at. */
function start() {
  const root = { lang: '', dataset: {} } as unknown as HTMLElement
  const store = createAppStore(createClientDouble())
  const texts = createTexts('en')
  const undo = followAppearance(store, texts, root)
  const set = (change: Partial<ReturnType<typeof store.getState>['settings']>) =>
    store.setState((state) => ({ settings: { ...state.settings, ...change } }))
  return { root, store, texts, undo, set }
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
  expect(root.dataset.theme).toBeUndefined()
  set({ theme: 'dark' })
  expect(root.dataset.theme).toBe('dark')
  set({ theme: 'system' })
  expect(root.dataset.theme).toBeUndefined()
})

test('nothing follows any more once it is undone', () => {
  const { root, undo, set } = start()
  undo()
  set({ language: 'ko' })
  expect(root.lang).toBe('en')
})

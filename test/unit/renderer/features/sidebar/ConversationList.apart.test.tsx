import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { ConversationList } from '@renderer/features/sidebar/ConversationList'
import type { Row } from '@renderer/features/sidebar/rows'
import { createTexts } from '@renderer/i18n'
import { createAppStore } from '@renderer/store/createStore'
import { folderSpec, listKey } from '@renderer/store/lists/conversationLists'
import type { AppState, AppStore } from '@renderer/store/types'
import { StoreContext } from '@renderer/store/useApp'
import { conversation, createClientDouble } from '../../store/clientDouble'

const asked = vi.hoisted(() => {
  vi.stubGlobal('navigator', { userAgent: '' })
  return { texts: 0, translations: 0, looks: 0 }
})

vi.mock('react-i18next', async (original) => {
  const real = await original<typeof import('react-i18next')>()
  const useTranslation = () => {
    asked.texts += 1
    const { t } = real.useTranslation()
    const counted = (...args: Parameters<typeof t>): unknown => {
      asked.translations += 1
      return t(...args)
    }
    return { t: counted }
  }
  return { ...real, useTranslation }
})

vi.mock('@renderer/store/useApp', async (original) => {
  const real = await original<typeof import('@renderer/store/useApp')>()
  const useApp = (select: (state: AppState) => unknown): unknown => {
    asked.looks += 1
    return select(real.useAppStore().getState())
  }
  return { ...real, useApp }
})

// Without a window nothing is in view; here every row is.
vi.mock('virtua', () => ({
  Virtualizer: (props: { data: Row[]; children: (row: Row) => ReactNode }) => props.data.map(props.children),
}))
vi.mock('@renderer/features/sidebar/useStartOfToday', () => ({ useStartOfToday: () => 0 }))

const top = folderSpec(null, { sort: 'changed', language: 'en' })
let store: AppStore

beforeEach(() => {
  store = createAppStore(createClientDouble({}))
})

/** Draws a list of so many conversations. */
function draw(count: number): { html: string; cost: typeof asked } {
  const all = Array.from({ length: count }, (_, index) => conversation({ title: `Title ${index}` }))
  store.setState({
    conversations: Object.fromEntries(all.map((one) => [one.id, one])),
    lists: { [listKey(top)]: { spec: top, ids: all.map(({ id }) => id), next: null } },
    shownList: top,
  })
  Object.assign(asked, { texts: 0, translations: 0, looks: 0 })
  const html = renderToStaticMarkup(
    <StoreContext value={store}>
      <I18nextProvider i18n={createTexts('en')}>
        <ConversationList />
      </I18nextProvider>
    </StoreContext>,
  )
  return { html, cost: { ...asked } }
}

/** Every start draws this list before a letter can be typed. */
describe('an item of the list, where nobody has been yet', () => {
  test('asks for no texts, and looks at the state once', () => {
    const [few, many] = [draw(3), draw(25)]
    expect(many.html.match(/data-testid="conversation-item"/g)).toHaveLength(25)
    expect(many.cost).toEqual({ ...few.cost, looks: few.cost.looks + 22 })
  })

  test('has no button for its menu', () => {
    expect(draw(3).html).not.toContain('conversation-more')
  })
})

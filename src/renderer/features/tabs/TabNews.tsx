import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp, useAppStore } from '../../store/useApp'
import { type TabNews as News, tabNews } from './tabNews'

/** Says where a tab went that was moved: the keyboard moves it without anything else being heard. */
export function TabNews() {
  const { t } = useTranslation()
  const store = useAppStore()
  const tabs = useApp((state) => state.tabs)
  const pinnedCount = useApp((state) => state.pinnedCount)
  const [known, setKnown] = useState({ tabs, pinnedCount })
  const [news, setNews] = useState<News | null>(null)
  if (known.tabs !== tabs || known.pinnedCount !== pinnedCount) {
    setKnown({ tabs, pinnedCount })
    setNews(tabNews(known, { tabs, pinnedCount }, store.getState().activeTab))
  }
  const title =
    useApp((state) => (news === null ? '' : state.conversations[news.id]?.title)) || t('shell.untitled')
  return (
    <span role="status" className="sr-only">
      {news?.kind === 'moved' && t('tabs.moved', { title, place: news.place, count: tabs.length })}
      {news?.kind === 'pinned' && t('tabs.nowPinned', { title })}
      {news?.kind === 'unpinned' && t('tabs.nowUnpinned', { title })}
    </span>
  )
}

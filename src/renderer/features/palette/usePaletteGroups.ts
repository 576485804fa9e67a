import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Command } from '@shared/model/command'
import { selectConnectionOf, selectModels } from '../../store/connectionSelectors'
import { selectTopIds } from '../../store/lists/conversationLists'
import { selectLanguage } from '../../store/sessionSlice'
import { useApp, useAppStore } from '../../store/useApp'
import { pickableModels } from '../models/pickableModels'
import { keysOf } from '../shortcuts/useShortcut'
import { buildEntries, conversationEntry, searchEntry } from './buildEntries'
import { listEntries } from './listEntries'
import type { PaletteGroup } from './paletteEntry'
import type { PaletteQuery } from './paletteQuery'
import { readRecent } from './recentEntries'
import { useTitleSearch } from './useTitleSearch'

/** What the palette shows for a query, as things are while it is open. */
export function usePaletteGroups(query: PaletteQuery): PaletteGroup[] {
  const { t } = useTranslation()
  const store = useAppStore()
  const [recent] = useState(() => readRecent())
  const language = useApp(selectLanguage)
  const shortcuts = useApp(({ settings }) => settings.shortcuts)
  const conversations = useApp((state) => state.conversations)
  const listed = useApp(selectTopIds)
  const tabs = useApp((state) => state.tabs)
  const activeTab = useApp((state) => state.activeTab)
  const ids = useApp((state) => selectModels(state, state.activeTab).ids)
  const known = useApp((state) => state.modelSettings)
  const presets = useApp((state) => state.presets)
  const folders = useApp((state) => state.folders)
  const tags = useApp((state) => state.tags)
  const connectionId = useApp((state) => selectConnectionOf(state, state.activeTab)?.id ?? null)
  useEffect(() => {
    const { loadPresets, loadModelSettings, loadModels } = store.getState()
    void loadPresets()
    void loadModelSettings()
    if (connectionId !== null) void loadModels(connectionId)
  }, [connectionId, store])

  const entries = useMemo(() => {
    const models = pickableModels(ids, known, null)
    const keys = (command: Command): string => keysOf(command, shortcuts)
    const sources = { language, keysOf: keys, conversations, listed, tabs, activeTab, models, folders, tags }
    return buildEntries({ ...sources, presets: presets ?? [] }, t)
  }, [language, shortcuts, conversations, listed, tabs, activeTab, ids, known, presets, folders, tags, t])

  const searching = query.mode === 'all' || query.mode === 'conversation'
  const titles = useTitleSearch(searching ? query.text : '')
  return useMemo(() => {
    const others = titles.filter(({ id }) => id !== activeTab)
    const found = others.flatMap((one) => conversationEntry('conversation', one, t) ?? [])
    const groups = listEntries(query, { known: entries, found, recent })
    if (query.mode !== 'all' || query.text === '') return groups
    return [...groups, { group: 'search', items: [searchEntry(query.text, t)] }]
  }, [query, entries, titles, activeTab, recent, t])
}

import PanelLeft from 'lucide-react/icons/panel-left'
import SquarePen from 'lucide-react/icons/square-pen'
import { useTranslation } from 'react-i18next'
import { useApp, useAppStore } from '../../store/useApp'
import { nearShare, selectBudgetShare } from '../../store/usageSlice'
import { selectMentionsUpdate } from '../../store/updatesSlice'
import { useAfterFirstFrame } from '../../ui/useAfterFirstFrame'
import { IconButton } from '../../ui/IconButton'
import { loaded } from '../../ui/loaded'
import { Tooltip } from '../../ui/Tooltip'
import { PaletteButton } from '../palette/PaletteButton'
import { SearchButton } from '../search/SearchButton'
import { useShortcut } from '../shortcuts/useShortcut'
import { openNewChat } from '../shell/newChat'
import { signals } from '../shell/signals'
import { ConversationList } from './ConversationList'
import { ListTools } from './ListTools'
import { SettingsLine } from './SettingsLine'

const UpdateNote = loaded(async () => (await import('../updates/UpdateNote')).UpdateNote)
const SelectionBar = loaded(async () => (await import('./SelectionBar')).SelectionBar)
const BudgetNote = loaded(async () => (await import('../usage/BudgetNote')).BudgetNote)

/** Every conversation, the way to a new one, and the way to the settings. */
export function Sidebar() {
  const { t } = useTranslation()
  const store = useAppStore()
  const newChatKeys = useShortcut('new-chat')
  const drawn = useAfterFirstFrame()
  const selecting = useApp((state) => state.selection.selected.size > 0)
  const budgetWarns = useApp((state) => (selectBudgetShare(state) ?? 0) >= nearShare)
  const mentionsUpdate = useApp(selectMentionsUpdate)
  return (
    <nav
      aria-label={t('shell.sidebar')}
      className="flex w-64 shrink-0 flex-col border-r border-line bg-surface"
    >
      <div className="flex h-11 shrink-0 items-center gap-1 px-2">
        <Tooltip label={t('shell.newChat')} keys={newChatKeys}>
          <button
            type="button"
            data-testid="new-chat"
            onClick={() => void openNewChat(store, signals)}
            className="flex h-8 min-w-0 grow items-center gap-2 rounded-lg px-2 text-left text-sm font-medium hover:bg-hover"
          >
            <SquarePen className="size-4 shrink-0 text-muted" aria-hidden />
            <span className="grow truncate">{t('shell.newChat')}</span>
          </button>
        </Tooltip>
        <SearchButton />
        <PaletteButton />
        <IconButton
          label={t('shell.hideSidebar')}
          keys={useShortcut('toggle-sidebar')}
          onClick={() => store.getState().toggleSidebar()}
        >
          <PanelLeft className="size-4" />
        </IconButton>
      </div>
      {drawn ? (
        <>
          <ListTools />
          <ConversationList />
        </>
      ) : (
        <div className="grow" />
      )}
      {selecting && <SelectionBar />}
      {budgetWarns && <BudgetNote />}
      {mentionsUpdate && <UpdateNote />}
      <SettingsLine />
    </nav>
  )
}

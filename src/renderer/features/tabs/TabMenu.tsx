import ArrowLeft from 'lucide-react/icons/arrow-left'
import ArrowRight from 'lucide-react/icons/arrow-right'
import Columns2 from 'lucide-react/icons/columns-2'
import ExternalLink from 'lucide-react/icons/external-link'
import Pencil from 'lucide-react/icons/pencil'
import Pin from 'lucide-react/icons/pin'
import PinOff from 'lucide-react/icons/pin-off'
import RotateCcw from 'lucide-react/icons/rotate-ccw'
import X from 'lucide-react/icons/x'
import { useTranslation } from 'react-i18next'
import type { Command } from '@shared/model/command'
import { mostPanes } from '@shared/model/layoutLimits'
import { selectShown } from '../../store/tabs/tabLayout'
import { useAppStore } from '../../store/useApp'
import { Menu, type MenuAnchor, type MenuEntry } from '../../ui/Menu'
import { useAfterMenu } from '../../ui/useAfterMenu'
import { splitPane } from '../panes/paneCommands'
import { keysOf } from '../shortcuts/useShortcut'
import { signals } from '../shell/signals'
import { selectIsPinned, togglePin } from './togglePin'

const icon = 'size-4 shrink-0'

/** What can be done with a tab. What would change nothing is left out. */
export function TabMenu({ id, anchor, onClose }: { id: string; anchor: MenuAnchor; onClose: () => void }) {
  const { t } = useTranslation()
  const store = useAppStore()
  const afterMenu = useAfterMenu()
  const state = store.getState()
  const { tabs, pinnedCount, windowRole, closedTabs } = state
  const title = state.conversations[id]?.title || t('shell.untitled')
  // A shortcut is about the active tab; behind the name of another one it would promise what it does not do.
  const keys = (command: Command): string =>
    id === state.activeTab ? keysOf(command, state.settings.shortcuts) : ''
  const pinned = selectIsPinned(state, id)
  const index = tabs.indexOf(id)
  const shown = selectShown(state)
  const loose = tabs.slice(pinnedCount)
  const when = (holds: boolean, ...entries: MenuEntry[]): MenuEntry[] => (holds ? entries : [])
  const rename = (): void => {
    state.openTab(id)
    // Its header is drawn after this event.
    requestAnimationFrame(() => signals.emit('rename-conversation', id))
  }
  const canMove = (to: number): boolean => to >= 0 && to < tabs.length && to < pinnedCount === pinned
  return (
    <Menu
      label={t('tabs.menu', { title })}
      anchor={anchor}
      onClose={onClose}
      entries={[
        {
          label: t('shell.rename'),
          icon: <Pencil className={icon} aria-hidden />,
          keys: keys('rename-conversation'),
          onSelect: afterMenu(rename),
        },
        {
          label: pinned ? t('tabs.unpin') : t('tabs.pin'),
          icon: pinned ? <PinOff className={icon} aria-hidden /> : <Pin className={icon} aria-hidden />,
          testId: 'tab-menu-pin',
          keys: keys('pin-tab'),
          onSelect: () => togglePin(store.getState(), id),
        },
        ...when(!shown.includes(id) && shown.length < mostPanes, {
          label: t('tabs.openBeside'),
          icon: <Columns2 className={icon} aria-hidden />,
          testId: 'tab-menu-beside',
          onSelect: afterMenu(() => void splitPane(store, signals, id)),
        }),
        ...when(canMove(index - 1), {
          label: t('tabs.moveLeft'),
          icon: <ArrowLeft className={icon} aria-hidden />,
          keys: keys('move-tab-left'),
          onSelect: () => state.moveTab(id, index - 1),
        }),
        ...when(canMove(index + 1), {
          label: t('tabs.moveRight'),
          icon: <ArrowRight className={icon} aria-hidden />,
          keys: keys('move-tab-right'),
          onSelect: () => state.moveTab(id, index + 1),
        }),
        {
          label: t(windowRole === 'tabs' && tabs.length === 1 ? 'tabs.attach' : 'tabs.detach'),
          icon: <ExternalLink className={icon} aria-hidden />,
          testId: 'tab-menu-detach',
          keys: keys('detach-tab'),
          onSelect: () => void state.detachTab(id),
        },
        {
          label: t('tabs.close'),
          icon: <X className={icon} aria-hidden />,
          separated: true,
          testId: 'tab-menu-close',
          // Ctrl+W leaves a pinned tab where it is.
          keys: pinned ? '' : keys('close-tab'),
          onSelect: () => state.closeTab(id),
        },
        ...when(
          loose.some((tab) => tab !== id),
          {
            label: t('tabs.closeOthers'),
            icon: <span className={icon} />,
            testId: 'tab-menu-close-others',
            onSelect: () => state.closeOtherTabs(id),
          },
        ),
        ...when(tabs.slice(Math.max(index + 1, pinnedCount)).length > 0, {
          label: t('tabs.closeRight'),
          icon: <span className={icon} />,
          testId: 'tab-menu-close-right',
          onSelect: () => state.closeTabsToTheRight(id),
        }),
        ...when(closedTabs.length > 0, {
          label: t('tabs.reopen'),
          icon: <RotateCcw className={icon} aria-hidden />,
          separated: true,
          testId: 'tab-menu-reopen',
          keys: keysOf('reopen-tab', state.settings.shortcuts),
          onSelect: afterMenu(() => void state.reopenTab()),
        }),
      ]}
    />
  )
}

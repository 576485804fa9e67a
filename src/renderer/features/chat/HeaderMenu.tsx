import Columns3 from 'lucide-react/icons/columns-3'
import Pencil from 'lucide-react/icons/pencil'
import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal'
import { useTranslation } from 'react-i18next'
import { selectConnectionOf, selectIsDemo } from '../../store/connectionSelectors'
import { useAppStore } from '../../store/useApp'
import { Menu, type MenuEntry } from '../../ui/Menu'
import { useAfterMenu } from '../../ui/useAfterMenu'
import { toggleComparing } from '../compare/toggleComparing'
import { connectionName } from '../connection/useConnectionName'
import { signals } from '../shell/signals'

type HeaderMenuProps = { conversationId: string; anchor: Element; onClose: () => void }

const icon = 'size-4 shrink-0'

/** The controls of a header for which there is no room in it. */
export function HeaderMenu({ conversationId, anchor, onClose }: HeaderMenuProps) {
  const { t } = useTranslation()
  const store = useAppStore()
  const afterMenu = useAfterMenu()
  const state = store.getState()
  const comparing = state.comparing[conversationId] !== undefined
  const current = selectConnectionOf(state, conversationId)?.id
  const { all } = state.connections
  const connections = selectIsDemo(state) || (all.length < 2 && current !== undefined) ? [] : all
  return (
    <Menu
      label={t('tabs.more')}
      anchor={anchor}
      onClose={onClose}
      entries={[
        {
          label: t('shell.rename'),
          icon: <Pencil className={icon} aria-hidden />,
          onSelect: afterMenu(() => signals.emit('rename-conversation', conversationId)),
        },
        {
          label: comparing ? t('compare.buttonOn') : t('compare.button'),
          icon: <Columns3 className={icon} aria-hidden />,
          testId: 'header-menu-compare',
          onSelect: afterMenu(() => toggleComparing(store, signals, conversationId)),
        },
        {
          label: t('parameters.chat.open'),
          icon: <SlidersHorizontal className={icon} aria-hidden />,
          testId: 'header-menu-settings',
          onSelect: afterMenu(() => signals.emit('chat-settings', conversationId)),
        },
        ...connections.map(({ id, name }, index): MenuEntry => ({
          label: connectionName(id, name, t),
          id,
          checked: id === current,
          separated: index === 0,
          onSelect: () => void state.setConnection(conversationId, id),
        })),
      ]}
    />
  )
}

import { assertNever } from '@shared/appError'
import type { Command } from '@shared/contract/app'
import type { AppStore } from '../../store/types'
import { toggleComparing } from '../compare/toggleComparing'
import { openNewChat } from './newChat'
import type { Signals } from './signals'

/**
 * What each command of the application menu does in this window. The menu owns the shortcuts; binding them here too
 * would run them twice.
 */
export function createCommands(store: AppStore, signals: Signals): (command: Command) => void {
  return (command) => {
    const state = store.getState()
    if (state.phase !== 'ready') return
    switch (command) {
      case 'new-chat':
        return void openNewChat(store, signals)
      case 'close-tab':
        if (state.screen !== 'chat') return state.showScreen('chat')
        if (state.activeTab !== null) state.closeTab(state.activeTab)
        return
      case 'next-tab':
        return state.stepTab(1)
      case 'previous-tab':
        return state.stepTab(-1)
      case 'open-settings':
        return state.showScreen('settings')
      case 'open-usage':
        return state.showScreen('usage')
      case 'toggle-sidebar':
        return void state.updateSettings({ sidebarOpen: !state.settings.sidebarOpen })
      case 'compare-models':
        return toggleComparing(store, signals)
      case 'choose-model':
        return signals.emit('open-model-picker')
      case 'focus-composer':
        return signals.emit('focus-composer')
      case 'rename-conversation':
        return signals.emit('rename-conversation')
      case 'open-presets':
        return state.managePresets(true)
      default:
        return assertNever(command)
    }
  }
}

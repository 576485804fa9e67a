import { type Command, mainCommands } from '@shared/model/command'
import type { AppState, AppStore } from '../../store/types'
import { copyLastAnswer, retryLastAnswer } from '../chat/answerCommands'
import { toggleComparing } from '../compare/toggleComparing'
import { closePane, nextPane, splitPane } from '../panes/paneCommands'
import { togglePin } from '../tabs/togglePin'
import { openNewChat } from './newChat'
import type { SignalName, Signals } from './signals'

type Run = (store: AppStore, signals: Signals, state: AppState) => void

/** To whoever shows the active conversation, which is brought into view if it is not. */
const tell =
  (name: SignalName): Run =>
  (_store, signals, { activeTab, screen, showScreen }) => {
    if (screen === 'chat') return signals.emit(name, activeTab)
    showScreen('chat')
    // A task of its own: by then it is drawn and listens.
    setTimeout(() => signals.emit(name, activeTab))
  }

/** With the active tab, where there is one and it is in view. */
const onTab =
  (act: (state: AppState, id: string) => void): Run =>
  (_store, _signals, state) => {
    if (state.activeTab !== null && state.screen === 'chat') act(state, state.activeTab)
  }

/** What is about windows, which main alone can do. The menu asks main itself; this is the palette's way. */
const runInMain = Object.fromEntries(
  mainCommands.map((command): [Command, Run] => [
    command,
    (_store, _signals, state) => void state.runInMain(command),
  ]),
)

/** What is selected in the list, or else the conversation in view. */
function exportable({ selection, screen, activeTab }: AppState): string[] {
  if (selection.selected.size > 0) return [...selection.selected]
  return screen === 'chat' && activeTab !== null ? [activeTab] : []
}

/** What each command does in this window. */
const runs: { [C in Command]?: Run } = {
  ...runInMain,
  'new-chat': (store, signals) => void openNewChat(store, signals),
  'close-tab': (_store, _signals, state) => {
    if (state.screen !== 'chat') state.showScreen('chat')
    else state.closeActiveTab()
  },
  export: (_store, _signals, state) => state.offerExport({ ids: exportable(state) }),
  print: tell('print'),
  'save-pdf': tell('save-pdf'),
  import: (_store, _signals, state) => state.showImport(true),
  'open-settings': (_store, _signals, state) => state.showScreen('settings'),

  'open-palette': (_store, signals) => signals.emit('open-palette'),
  'focus-composer': tell('focus-composer'),
  'find-in-conversation': tell('find-in-conversation'),
  search: (_store, _signals, state) => state.showSearch(true),
  'go-back': (_store, _signals, state) => void state.goBack(),
  'open-outline': tell('open-outline'),
  'previous-question': tell('previous-question'),
  'next-question': tell('next-question'),

  'choose-model': tell('open-model-picker'),
  'compare-models': (store, signals) => toggleComparing(store, signals),
  'open-presets': (_store, _signals, state) => state.managePresets(true),
  'chat-settings': tell('chat-settings'),
  'rename-conversation': tell('rename-conversation'),
  'copy-answer': onTab(copyLastAnswer),
  'retry-answer': onTab(retryLastAnswer),
  'stop-answers': onTab(({ stopAll }, id) => void stopAll(id)),

  'next-tab': (_store, _signals, state) => state.stepTab(1),
  'previous-tab': (_store, _signals, state) => state.stepTab(-1),
  'reopen-tab': (_store, _signals, state) => void state.reopenTab(),
  'move-tab-left': onTab(({ tabs, moveTab }, id) => moveTab(id, tabs.indexOf(id) - 1)),
  'move-tab-right': onTab(({ tabs, moveTab }, id) => moveTab(id, tabs.indexOf(id) + 1)),
  'pin-tab': onTab(togglePin),
  'detach-tab': onTab(({ detachTab }, id) => void detachTab(id)),

  'split-pane': (store, signals) => void splitPane(store, signals),
  'close-pane': (store, signals, { activeTab }) => closePane(store, signals, activeTab),
  'next-pane': nextPane,
  'toggle-broadcast': (_store, _signals, state) => state.setBroadcast(!state.broadcast),

  'toggle-sidebar': (_store, _signals, state) => state.toggleSidebar(),
  'open-usage': (_store, _signals, state) => state.showScreen('usage'),
  'open-shortcuts': (_store, signals) => signals.emit('open-shortcuts'),
}

/** What is another thing in the window of the quick question; the rest that main sends there is the same. */
const quickRuns: { [C in Command]?: Run } = {
  'new-chat': (_store, signals) => signals.emit('new-quick-question'),
  'close-tab': (_store, _signals, state) => void state.dismissQuick(),
}

/**
 * Carries out what a menu, a shortcut or the palette asks for. The menu owns the shortcuts; binding them here too would
 * run them twice.
 */
export function createCommands(store: AppStore, signals: Signals): (command: Command) => void {
  return (command) => {
    const state = store.getState()
    if (state.phase !== 'ready') return
    const own = state.windowRole === 'quick' ? quickRuns[command] : undefined
    const run = own ?? runs[command]
    run?.(store, signals, state)
  }
}

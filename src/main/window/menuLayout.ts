import type { Command, CommandGroup } from '@shared/model/command'

/** Where each command stands in the menus, in groups with a line between them. Every command stands somewhere, once. */
export type MenuLayout = {
  [G in CommandGroup]: readonly (readonly Command[])[]
} & {
  /** Below the usual entries of the menu "Edit". */
  edit: readonly (readonly Command[])[]
  help: readonly (readonly Command[])[]
  /** On a Mac in the app's own menu, elsewhere at the end of "File". */
  settings: Command
}

export const menuLayout: MenuLayout = {
  file: [
    ['new-chat', 'new-window', 'quick-ask'],
    ['reopen-tab', 'close-tab'],
    ['import', 'export', 'save-pdf', 'print'],
  ],
  edit: [['find-in-conversation', 'search']],
  chat: [
    ['choose-model', 'compare-models'],
    ['open-presets', 'chat-settings', 'rename-conversation'],
    ['copy-answer', 'retry-answer', 'stop-answers'],
  ],
  go: [
    ['open-palette', 'focus-composer', 'open-outline'],
    ['go-back', 'previous-question', 'next-question'],
  ],
  tabs: [
    ['next-tab', 'previous-tab'],
    ['move-tab-left', 'move-tab-right', 'pin-tab', 'detach-tab'],
    ['split-pane', 'close-pane', 'next-pane', 'toggle-broadcast'],
  ],
  view: [['toggle-sidebar', 'open-usage'], ['reset-zoom', 'zoom-in', 'zoom-out'], ['toggle-fullscreen']],
  help: [['open-shortcuts']],
  settings: 'open-settings',
}

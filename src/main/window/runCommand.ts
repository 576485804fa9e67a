import type { BrowserWindow, WebContents } from 'electron'
import { assertNever } from '@shared/appError'
import { type Command, isMainCommand, type MainCommand } from '@shared/model/command'
import type { WindowId } from '@shared/model/layout'
import { zoomStep, zoomTo } from './zoom'

export type CommandParts = {
  /** Our window that has the focus, or had it last; null when there is none. */
  focused(): Pick<BrowserWindow, 'webContents' | 'isFullScreen' | 'setFullScreen'> | null
  windowOf(contents: WebContents): WindowId
  /** Has a window carry a command out. */
  send(windowId: WindowId, command: Command): void
  /** Opens the main window or brings it to the front. */
  showMain(): void
  openNewWindow(): void
  showQuickAsk(): void
}

/** What a quick question can do by itself; everything else is done in the main window. */
const quickCommands: ReadonlySet<Command> = new Set([
  'new-chat',
  'close-tab',
  'copy-answer',
  'stop-answers',
  'focus-composer',
  'choose-model',
])

/** Carries out what the menu asks for: what is about windows here, the rest in the window that is in front. */
export function createRunCommand(parts: CommandParts): (command: Command) => void {
  const { focused, windowOf, send } = parts
  const sendToFront = (command: Command): void => {
    const front = focused()
    const windowId = front === null ? 'quick' : windowOf(front.webContents)
    if (windowId !== 'quick' || (front !== null && quickCommands.has(command))) {
      return send(windowId, command)
    }
    parts.showMain()
    send('main', command)
  }
  const runHere = (command: MainCommand): void => {
    const front = focused()
    switch (command) {
      case 'new-window':
        return parts.openNewWindow()
      case 'quick-ask':
        return parts.showQuickAsk()
      case 'zoom-in':
        return void (front && zoomStep(front.webContents, 1))
      case 'zoom-out':
        return void (front && zoomStep(front.webContents, -1))
      case 'reset-zoom':
        return void (front && zoomTo(front.webContents, 0))
      case 'toggle-fullscreen':
        return front?.setFullScreen(!front.isFullScreen())
      default:
        return assertNever(command)
    }
  }
  return (command) => (isMainCommand(command) ? runHere(command) : sendToFront(command))
}

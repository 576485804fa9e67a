import type { Preset } from '@shared/model/preset'
import { assertNever } from '@shared/appError'
import type { AppStore } from '../../store/types'
import { createCommands } from '../shell/commands'
import { openNewChat } from '../shell/newChat'
import type { Signals } from '../shell/signals'
import type { PaletteTarget } from './paletteEntry'

type RunParts = {
  store: AppStore
  signals: Signals
  /** Fills a preset's variables in, which may ask for them, and applies it to the shown conversation. */
  applyPreset: (preset: Preset) => void
}

/** Does what an entry stands for. `elsewhere`: in a new chat in place of the shown one, where that makes a difference. */
export async function runEntry(target: PaletteTarget, elsewhere: boolean, parts: RunParts): Promise<void> {
  const { store, signals } = parts
  const state = store.getState()
  switch (target.kind) {
    case 'command':
      return createCommands(store, signals)(target.command)
    case 'tab':
    case 'conversation':
      state.openTab(target.conversationId)
      return signals.emit('focus-composer', target.conversationId)
    case 'model': {
      const id = await shownChat(parts, elsewhere)
      if (id === null) return
      await state.setModel(id, target.model)
      return signals.emit('focus-composer', id)
    }
    case 'preset':
      if ((await shownChat(parts, elsewhere)) !== null) parts.applyPreset(target.preset)
      return
    case 'folder':
      return state.callList({ folder: target.folderId })
    case 'tag':
      return state.callList({ tag: target.tagId })
    case 'setting':
      return state.showScreen('settings', target.place)
    case 'search':
      return state.showSearch(true, target.text)
    default:
      return assertNever(target)
  }
}

/** The conversation to do something with: a new one when another one is not wanted, or is not there. */
async function shownChat({ store, signals }: RunParts, fresh: boolean): Promise<string | null> {
  const { activeTab, showScreen } = store.getState()
  if (fresh || activeTab === null) await openNewChat(store, signals)
  else showScreen('chat')
  return store.getState().activeTab
}

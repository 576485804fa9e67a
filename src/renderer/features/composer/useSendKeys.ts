import { useApp } from '../../store/useApp'
import { isMac } from '../../ui/platform'

/** The keys that send and that begin a new line, as the settings have them. */
export function useSendKeys(): { send: string; newline: string } {
  const sendKey = useApp(({ settings }) => settings.sendKey)
  if (sendKey === 'enter') return { send: 'Enter', newline: 'Shift+Enter' }
  return { send: isMac ? '⌘Enter' : 'Ctrl+Enter', newline: 'Enter' }
}

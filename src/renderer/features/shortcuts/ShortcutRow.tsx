import RotateCcw from 'lucide-react/icons/rotate-ccw'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Command, defaultShortcut, shortcutOf } from '@shared/model/command'
import { commandText } from '@shared/model/commandTexts'
import { shortcutText } from '@shared/model/shortcutText'
import { selectLanguage } from '../../store/sessionSlice'
import { useApp } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { IconButton } from '../../ui/IconButton'
import { Kbd } from '../../ui/Kbd'
import { isMac } from '../../ui/platform'
import { ownerOf, withDefault, withShortcut } from './changeShortcuts'
import { KeyRecorder } from './KeyRecorder'

/** `taken`: the combination belongs to another command, which has not been asked for it yet. */
type Recording = { taken: { keys: string; owner: Command } | null }

/** One command with its keys, which a press of the button replaces by the next combination. */
export function ShortcutRow({ command }: { command: Command }) {
  const { t } = useTranslation()
  const language = useApp(selectLanguage)
  const changed = useApp(({ settings }) => settings.shortcuts)
  const updateSettings = useApp((state) => state.updateSettings)
  const button = useRef<HTMLButtonElement>(null)
  const [recording, setRecording] = useState<Recording | null>(null)
  const name = commandText(command, language)
  const keys = shortcutText(shortcutOf(command, changed, isMac), isMac)
  const stop = (): void => {
    setRecording(null)
    // The button is there again with the next frame.
    requestAnimationFrame(() => button.current?.focus())
  }
  const give = (next: string | null): void => {
    void updateSettings({ shortcuts: withShortcut(changed, command, next, isMac) })
    stop()
  }
  const take = (next: string): void => {
    const owner = ownerOf(next, command, changed, isMac)
    if (owner === null) give(next)
    else setRecording({ taken: { keys: next, owner } })
  }
  return (
    <li
      data-testid="shortcut"
      data-command={command}
      className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-1.5"
    >
      <span className="min-w-24 flex-1 text-sm">{name}</span>
      {recording === null ? (
        <span className="flex shrink-0 items-center gap-1">
          {changed[command] !== undefined && (
            <IconButton
              size="small"
              data-testid="shortcut-reset"
              label={t('shortcuts.reset', {
                name,
                keys: shortcutText(defaultShortcut(command, isMac), isMac),
              })}
              onClick={() => {
                void updateSettings({ shortcuts: withDefault(changed, command, isMac) })
                button.current?.focus()
              }}
            >
              <RotateCcw className="size-4" aria-hidden />
            </IconButton>
          )}
          <Button
            ref={button}
            size="small"
            data-testid="shortcut-keys"
            aria-label={t('shortcuts.change', { name, keys: keys || t('shortcuts.none') })}
            className="min-w-20"
            onClick={() => setRecording({ taken: null })}
          >
            {keys === '' ? <span className="text-muted">{t('shortcuts.none')}</span> : <Kbd keys={keys} />}
          </Button>
        </span>
      ) : (
        <KeyRecorder
          label={name}
          keys={recording.taken?.keys ?? null}
          onKeys={take}
          onClear={() => give(null)}
          onCancel={stop}
          onLeave={() => setRecording(null)}
        >
          {recording.taken && (
            <div className="flex flex-wrap items-center justify-end gap-1.5">
              <p role="alert" className="text-xs text-warning">
                {t('shortcuts.taken', { name: commandText(recording.taken.owner, language) })}
              </p>
              <Button
                size="small"
                data-testid="shortcut-take"
                onClick={() => recording.taken && give(recording.taken.keys)}
              >
                {t('shortcuts.take')}
              </Button>
              <Button size="small" variant="quiet" onClick={stop}>
                {t('common.cancel')}
              </Button>
            </div>
          )}
        </KeyRecorder>
      )}
    </li>
  )
}

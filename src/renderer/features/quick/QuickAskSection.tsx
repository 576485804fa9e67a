import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shortcutText } from '@shared/model/shortcutText'
import { useApp } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { Kbd } from '../../ui/Kbd'
import { isMac } from '../../ui/platform'
import { Switch } from '../../ui/Switch'
import { Row, Section } from '../settings/Section'
import { KeyRecorder } from '../shortcuts/KeyRecorder'

/** What is offered to begin with: the key that other assistants use there, where the system leaves it free. */
const suggested = isMac ? 'Alt+Space' : 'CmdOrCtrl+Shift+Space'

/** The shortcut that works in every program: off, on, or refused by the system, which is said. */
export function QuickAskSection() {
  const { t } = useTranslation()
  const keys = useApp(({ settings }) => settings.quickAskKeys)
  const updateSettings = useApp((state) => state.updateSettings)
  const loadDesktop = useApp((state) => state.loadDesktop)
  useEffect(() => void loadDesktop(), [loadDesktop])
  const [recording, setRecording] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const stop = (): void => {
    setRecording(false)
    // The button is there again with the next frame.
    requestAnimationFrame(() => button.current?.focus())
  }
  const use = (next: string | null): void => {
    void updateSettings({ quickAskKeys: next })
    stop()
  }
  return (
    <Section title={t('quick.settings.title')}>
      <Row
        row="quickAsk"
        label={t('quick.settings.switch')}
        hint={t('quick.settings.text')}
        control={
          recording ? (
            <KeyRecorder
              label={t('quick.settings.title')}
              keys={null}
              onKeys={use}
              onClear={() => use(null)}
              onCancel={stop}
              onLeave={() => setRecording(false)}
            />
          ) : (
            <div className="flex items-center gap-2">
              {keys !== null && (
                <Button
                  ref={button}
                  size="small"
                  data-testid="quick-keys"
                  aria-label={t('quick.settings.change', { keys: shortcutText(keys, isMac) })}
                  onClick={() => setRecording(true)}
                >
                  <Kbd keys={shortcutText(keys, isMac)} />
                </Button>
              )}
              <Switch
                data-testid="quick-switch"
                aria-label={t('quick.settings.switch')}
                checked={keys !== null}
                onChange={(on) => void updateSettings({ quickAskKeys: on ? suggested : null })}
              />
            </div>
          )
        }
      >
        {keys !== null && <KeysNote keys={shortcutText(keys, isMac)} />}
      </Row>
    </Section>
  )
}

/** What the system made of it. */
function KeysNote({ keys }: { keys: string }) {
  const { t } = useTranslation()
  const state = useApp(({ desktop }) => desktop?.quickKeys ?? null)
  if (state === null || state === 'off') return null
  return (
    <p role="status" className={state === 'active' ? 'text-xs text-muted' : 'text-xs text-danger'}>
      {t(`quick.settings.${state}`, { keys })}
    </p>
  )
}

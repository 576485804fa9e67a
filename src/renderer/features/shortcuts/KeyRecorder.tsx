import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '@shared/model/shortcutRules'
import { heldText, shortcutText } from '@shared/model/shortcutText'
import { classes } from '../../ui/classes'
import { isMac } from '../../ui/platform'
import { recordKeys } from './recordKeys'

type KeyRecorderProps = {
  /** Whose shortcut it is. */
  label: string
  /** What was pressed and waits for a decision; shown in the field. */
  keys: string | null
  onKeys: (keys: string) => void
  onClear: () => void
  onCancel: () => void
  /** The focus went elsewhere. */
  onLeave: () => void
  /** What there is to say about `keys`. */
  children?: ReactNode
}

/**
 * A field that takes the next combination as it is pressed, before the menu can act on it. Escape and leaving it change
 * nothing, Backspace takes the shortcut away.
 */
export function KeyRecorder({ label, keys, onKeys, onClear, onCancel, onLeave, children }: KeyRecorderProps) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  const latest = useRef({ onKeys, onClear, onCancel })
  useEffect(() => void (latest.current = { onKeys, onClear, onCancel }))
  const [held, setHeld] = useState('')
  const [refused, setRefused] = useState<{ keys: string; reason: Refusal } | null>(null)
  useEffect(() => {
    const input = field.current
    if (input === null) return
    input.focus()
    // Native: what closes dialogs with Escape listens on the document, and would hear of it before React has.
    const onKeyDown = (event: KeyboardEvent): void => {
      const recorded = recordKeys(event, isMac)
      if (recorded.is === 'passed') return
      event.preventDefault()
      event.stopPropagation()
      if (event.repeat) return
      setHeld(recorded.is === 'begun' ? heldText(recorded.held, isMac) : '')
      setRefused(recorded.is === 'refused' ? recorded : null)
      if (recorded.is === 'cancelled') latest.current.onCancel()
      if (recorded.is === 'cleared') latest.current.onClear()
      if (recorded.is === 'recorded') latest.current.onKeys(recorded.keys)
    }
    const letGo = (): void => setHeld('')
    input.addEventListener('keydown', onKeyDown)
    input.addEventListener('keyup', letGo)
    return () => {
      input.removeEventListener('keydown', onKeyDown)
      input.removeEventListener('keyup', letGo)
    }
  }, [])
  const shown = held || shortcutText(refused?.keys ?? keys, isMac)
  return (
    <div
      data-own-escape
      className="ml-auto flex flex-col items-end gap-1.5"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) onLeave()
      }}
    >
      <input
        ref={field}
        readOnly
        data-testid="shortcut-recorder"
        aria-label={t('shortcuts.record', { name: label })}
        aria-description={t('shortcuts.recordHint')}
        aria-invalid={refused !== null}
        placeholder={t('shortcuts.press')}
        value={shown}
        className={classes(
          'h-8 w-48 rounded-lg border bg-bg px-2.5 text-center text-sm',
          refused === null ? 'border-accent' : 'border-danger',
        )}
      />
      {refused === null ? (
        (children ?? <p className="text-xs text-muted">{t('shortcuts.recordHint')}</p>)
      ) : (
        <p role="alert" className="text-xs text-danger">
          {t(refused.reason === 'reserved' ? 'shortcuts.reserved' : 'shortcuts.needsModifier', {
            keys: shortcutText(refused.keys, isMac),
          })}
        </p>
      )}
    </div>
  )
}

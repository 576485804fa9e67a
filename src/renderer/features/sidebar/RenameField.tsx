import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../store/useApp'
import { classes } from '../../ui/classes'

export type RenameFieldProps = {
  conversationId: string
  title: string
  className?: string
  /** Called once, whether the title was changed or not. */
  onDone: () => void
}

/** A title while it is being changed: Enter and leaving the field keep it, Escape and an empty title do not. */
export function RenameField({ conversationId, title, className, onDone }: RenameFieldProps) {
  const { t } = useTranslation()
  const rename = useApp((state) => state.renameConversation)
  const [text, setText] = useState(title)
  const input = useRef<HTMLInputElement>(null)
  const done = useRef(false)
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])

  const finish = (keep: boolean): void => {
    if (done.current) return
    done.current = true
    const next = text.trim()
    if (keep && next !== '' && next !== title) void rename(conversationId, next)
    onDone()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    // The Enter that ends a Korean syllable belongs to the input method.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') finish(true)
    if (event.key === 'Escape') finish(false)
  }
  return (
    <input
      ref={input}
      value={text}
      maxLength={300}
      aria-label={t('shell.renameField')}
      data-own-escape
      onChange={(event) => setText(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => finish(true)}
      className={classes('min-w-0 rounded-lg border border-accent bg-bg px-2 outline-none', className)}
    />
  )
}

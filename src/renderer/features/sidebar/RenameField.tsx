import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { classes } from '../../ui/classes'
import { useEnterKey } from '../../ui/useEnterKey'

/** Characters, as the contract has it. */
export const longestTitle = 300

export type RenameFieldProps = {
  /** What the name is of, for screen readers. */
  label: string
  name: string
  maxLength: number
  className?: string
  onRename: (name: string) => void
  /** Called once, whether the name was changed or not. */
  onDone: () => void
}

/** A name while it is being changed: Enter and leaving the field keep it, Escape and an empty name do not. */
export function RenameField({ label, name, maxLength, className, onRename, onDone }: RenameFieldProps) {
  const [text, setText] = useState(name)
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
    if (keep && next !== '' && next !== name) onRename(next)
    onDone()
  }
  useEnterKey(input, () => finish(true))
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    // While a syllable is being composed, Escape belongs to the input method.
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) finish(false)
  }
  return (
    <input
      ref={input}
      value={text}
      maxLength={maxLength}
      aria-label={label}
      data-own-escape
      onChange={(event) => setText(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => finish(true)}
      className={classes('min-w-0 rounded-lg border border-accent bg-bg px-2 outline-none', className)}
    />
  )
}

import type { ComponentProps, RefObject } from 'react'
import { classes } from '../../ui/classes'
import { useSpelling } from '../spelling/useSpelling'
import { type FieldKeyHandlers, useFieldKeys } from './useFieldKeys'

type MessageFieldProps = ComponentProps<'textarea'> & {
  field: RefObject<HTMLTextAreaElement | null>
  keys: FieldKeyHandlers
  /** Of the box around it, in which the marks of misspelt words lie behind the text. */
  boxClassName?: string
}

/** A field for a message: it grows with its text up to a limit, sends by the chosen key, and marks misspelt words. */
export function MessageField({ field, keys, boxClassName, className, ...props }: MessageFieldProps) {
  useFieldKeys(field, keys)
  useSpelling(field)
  return (
    <div className={classes('relative isolate flex min-w-0 grow', boxClassName)}>
      <textarea
        ref={field}
        rows={1}
        spellCheck={false}
        className={classes('field-sizing-content w-full grow resize-none', className)}
        {...props}
      />
    </div>
  )
}

import Search from 'lucide-react/icons/search'
import X from 'lucide-react/icons/x'
import { type ComponentProps, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { classes } from './classes'

type SearchFieldProps = Omit<ComponentProps<'input'>, 'type' | 'value' | 'onChange'> & {
  /** What is searched ("Search settings"): the field's name and its placeholder. */
  label: string
  value: string
  onChange: (value: string) => void
}

/** A field that narrows down what stands below it. Escape empties it before it may close anything. */
export function SearchField({ label, value, onChange, className, onKeyDown, ...input }: SearchFieldProps) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  const empty = (): void => {
    onChange('')
    field.current?.focus()
  }
  return (
    <span
      className={classes('relative inline-flex min-w-0 items-center', className)}
      {...(value !== '' && { 'data-own-escape': '' })}
    >
      <Search className="pointer-events-none absolute left-2.5 size-3.5 text-muted" aria-hidden />
      <input
        ref={field}
        {...input}
        // Not `search`: its own cross cannot be named or reached by the keyboard.
        type="text"
        role="searchbox"
        aria-label={label}
        placeholder={label}
        value={value}
        spellCheck={false}
        autoComplete="off"
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && value !== '' && !event.nativeEvent.isComposing) {
            event.stopPropagation()
            empty()
          } else onKeyDown?.(event)
        }}
        className="h-8 w-full min-w-0 rounded-lg border border-line bg-raised pr-8 pl-8 text-sm hover:border-line-strong"
      />
      {value !== '' && (
        <button
          type="button"
          aria-label={t('common.clear')}
          onClick={empty}
          className="absolute right-1 inline-flex size-6 items-center justify-center rounded-md text-muted hover:bg-hover hover:text-fg"
        >
          <X className="size-3.5" aria-hidden />
        </button>
      )}
    </span>
  )
}

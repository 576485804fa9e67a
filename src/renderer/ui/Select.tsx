import ChevronDown from 'lucide-react/icons/chevron-down'
import type { ComponentProps } from 'react'
import { classes } from './classes'

export type SelectOption<T extends string> = { value: T; label: string; disabled?: boolean }

type SelectProps<T extends string> = Omit<ComponentProps<'select'>, 'value' | 'onChange' | 'children'> & {
  value: T
  options: readonly SelectOption<T>[]
  onChange: (value: T) => void
}

/**
 * A choice of one among several. The browser's own: it knows every key, every reader and every screen edge, and costs
 * nothing to load. Its name comes from a `<label>` or from `aria-label`.
 */
export function Select<T extends string>({ value, options, onChange, className, ...props }: SelectProps<T>) {
  return (
    <span className={classes('relative inline-flex min-w-0', className)}>
      <select
        {...props}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value)
          if (chosen) onChange(chosen.value)
        }}
        className="h-8 w-full min-w-0 cursor-default appearance-none truncate rounded-lg border border-line bg-raised pr-8 pl-2.5 text-sm hover:border-line-strong disabled:text-muted"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        className="pointer-events-none absolute top-2.5 right-2.5 size-3.5 text-muted"
        aria-hidden
      />
    </span>
  )
}

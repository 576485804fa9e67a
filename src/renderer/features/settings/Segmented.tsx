import { type ReactNode, useId } from 'react'

type SegmentedOption<T extends string> = {
  value: T
  label: string
  /** Takes the place of the label for the eyes. */
  picture?: ReactNode
}

type SegmentedProps<T extends string> = {
  label: string
  value: T
  options: readonly SegmentedOption<T>[]
  onChange: (value: T) => void
}

/** A choice between a few things that all fit in view: native radio buttons, so arrow keys and names come for free. */
export function Segmented<T extends string>({ label, value, options, onChange }: SegmentedProps<T>) {
  const name = useId()
  return (
    <fieldset className="inline-flex max-w-full flex-wrap rounded-lg border border-line bg-surface p-0.5">
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          title={option.picture ? option.label : undefined}
          className="relative inline-flex items-center rounded-md px-3 py-1 text-sm text-muted outline-offset-1 outline-accent hover:text-fg has-checked:bg-raised has-checked:text-fg has-checked:shadow-[0_0_0_1px_var(--color-line-strong)] has-focus-visible:outline-2"
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="absolute inset-0 opacity-0"
          />
          {option.picture ?? option.label}
          {option.picture && <span className="sr-only">{option.label}</span>}
        </label>
      ))}
    </fieldset>
  )
}

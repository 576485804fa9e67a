import type { ComponentProps } from 'react'

type SwitchProps = Omit<ComponentProps<'input'>, 'type' | 'role' | 'checked' | 'onChange' | 'className'> & {
  checked: boolean
  onChange: (checked: boolean) => void
}

/** Something that is on or off. The browser's own checkbox, drawn as a switch; its name comes from `aria-label` or a label. */
export function Switch({ checked, onChange, ...props }: SwitchProps) {
  return (
    <input
      {...props}
      type="checkbox"
      role="switch"
      checked={checked}
      aria-checked={checked}
      onChange={(event) => onChange(event.target.checked)}
      className="relative h-5 w-9 shrink-0 cursor-default appearance-none rounded-full bg-muted/75 transition-colors before:absolute before:top-0.5 before:left-0.5 before:size-4 before:rounded-full before:bg-bg before:transition-transform checked:bg-accent checked:before:translate-x-4 disabled:opacity-50 forced-colors:appearance-auto"
    />
  )
}

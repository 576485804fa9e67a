import { type RefObject, useId } from 'react'

type ChoiceProps = {
  name: string
  label: string
  text: string
  checked: boolean
  testId: string
  onChoose: () => void
  inputRef?: RefObject<HTMLInputElement | null>
}

/** One of several ways, with what it means. */
export function Choice({ name, label, text, checked, testId, onChoose, inputRef }: ChoiceProps) {
  const id = useId()
  return (
    <div className="relative flex gap-2.5 rounded-lg px-2.5 py-2 hover:bg-hover has-checked:bg-selected">
      <input
        ref={inputRef}
        id={id}
        type="radio"
        name={name}
        data-testid={testId}
        aria-describedby={`${id}-text`}
        checked={checked}
        onChange={onChoose}
        className="relative z-1 mt-1 size-4 shrink-0 accent-accent"
      />
      <div className="min-w-0 text-sm">
        {/* Takes a click anywhere on the choice. */}
        <label htmlFor={id} className="block font-medium after:absolute after:inset-0">
          {label}
        </label>
        <p id={`${id}-text`} className="text-muted">
          {text}
        </p>
      </div>
    </div>
  )
}

import { useState } from 'react'
import { Button } from '../../ui/Button'
import { ModelSelect } from './ModelSelect'

type ModelFieldProps = {
  value: string | null
  onPick: (id: string) => void
  /** Stands in place of a model while there is none. */
  placeholder: string
  /** Takes the model out again; its name says what counts then. */
  clear?: { label: string; onClear: () => void }
  /** Whose connection's models are offered; null for the active connection's. */
  conversationId?: string | null
  testId?: string
}

/** A model to choose on a form, with a list that opens and closes by itself. */
export function ModelField({ clear, conversationId = null, testId, ...select }: ModelFieldProps) {
  const [open, setOpen] = useState(false)
  return (
    <div className="flex min-w-0 items-center gap-1">
      <ModelSelect
        {...select}
        conversationId={conversationId}
        open={open}
        onOpenChange={setOpen}
        {...(testId === undefined ? {} : { testId })}
      />
      {clear && select.value !== null && (
        <Button size="small" variant="quiet" onClick={clear.onClear}>
          {clear.label}
        </Button>
      )}
    </div>
  )
}

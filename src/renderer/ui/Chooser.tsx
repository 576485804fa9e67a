import { Autocomplete } from '@base-ui/react/autocomplete'
import { type ComponentProps, type ReactNode, type RefObject, useRef } from 'react'
import { classes } from './classes'
import { useEnterKey } from './useEnterKey'

type ChooserFieldProps = Omit<
  ComponentProps<'input'>,
  'ref' | 'value' | 'onChange' | 'onInput' | 'onKeyDown'
> & {
  /** Its name, and what stands in it while it is empty. */
  label: string
  'data-testid': string
  element?: RefObject<HTMLInputElement | null>
}

type ChooserProps<Item> = {
  field: ChooserFieldProps
  typed: string
  onType: (text: string) => void
  /** What is left by what was typed, in one list or in groups. */
  items: readonly Item[] | readonly { items: readonly Item[] }[]
  /** By a key. `otherWay`: with Shift, Ctrl or ⌘. A click is the item's own. */
  onChoose: (item: Item, otherWay: boolean) => void
  onHighlight?: (item: Item | null) => void
  /** Everything below the field, a {@link ChooserList} or a list of one's own among it. */
  children: ReactNode
}

/** A field over a list of which one thing is chosen: arrow keys and Enter; what is typed leaves what matches it. */
export function Chooser<Item>(props: ChooserProps<Item>) {
  const { field, typed, onType, items, onChoose, onHighlight, children } = props
  const { label, className, element, ...attributes } = field
  const ownElement = useRef<HTMLInputElement>(null)
  const input = element ?? ownElement
  const current = useRef<Item | null>(null)
  useEnterKey(input, (otherWay) => {
    if (current.current !== null) onChoose(current.current, otherWay)
  })
  return (
    <Autocomplete.Root
      open
      inline
      items={items as readonly Item[]}
      mode="none"
      value={typed}
      onValueChange={(text, { reason }) => {
        // Choosing would write what was chosen into the field.
        if (reason === 'input-change' || reason === 'input-clear') onType(text)
      }}
      // Never shown: see above.
      itemToStringValue={() => ''}
      autoHighlight="always"
      keepHighlight
      onItemHighlighted={(item) => {
        current.current = item ?? null
        onHighlight?.(current.current)
      }}
    >
      <Autocomplete.Input
        {...attributes}
        ref={input}
        aria-label={label}
        placeholder={label}
        spellCheck={false}
        className={classes('shrink-0 bg-transparent outline-none', className)}
        // The control keeps what is being composed to itself, which in Korean is the end of almost every word.
        onInput={({ currentTarget }) => onType(currentTarget.value)}
        onKeyDown={(event) => {
          // Enter is listened to below React, where an input method's Enter can be told from a person's.
          if (event.key === 'Enter') event.preventBaseUIHandler()
        }}
      />
      {children}
    </Autocomplete.Root>
  )
}

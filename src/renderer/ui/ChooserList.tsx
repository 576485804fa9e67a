import { Autocomplete } from '@base-ui/react/autocomplete'
import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes'

type ChooserListProps<Item> = {
  /** Not when it stands in something that scrolls. */
  scrolls?: boolean
  /** Draws an item; a group where there are groups. */
  children: (item: Item) => ReactNode
}

/** The list below a chooser's field. */
export function ChooserList<Item>({ scrolls = true, children }: ChooserListProps<Item>) {
  return (
    <Autocomplete.List
      className={classes(
        'p-1.5 data-[empty]:hidden',
        scrolls && 'min-h-0 flex-1 scroll-py-1 overflow-y-auto overscroll-contain',
      )}
    >
      {children}
    </Autocomplete.List>
  )
}

type ChooserGroupProps<Item> = {
  label: string
  /** Of the label: its distance from the edge, which is that of the items' text. */
  labelClassName: string
  items: readonly Item[]
  children: (item: Item) => ReactNode
}

/** A heading with the items below it. */
export function ChooserGroup<Item>({ label, labelClassName, items, children }: ChooserGroupProps<Item>) {
  return (
    <Autocomplete.Group items={items} className="pb-1 last:pb-0">
      <Autocomplete.GroupLabel
        className={classes('pt-2 pb-1 text-xs font-medium text-muted', labelClassName)}
      >
        {label}
      </Autocomplete.GroupLabel>
      <Autocomplete.Collection>{children}</Autocomplete.Collection>
    </Autocomplete.Group>
  )
}

type ChooserItemProps = Omit<ComponentProps<typeof Autocomplete.Item>, 'className'> & { className: string }

/** One thing to choose. What a click does is its own matter; the keys are the chooser's. */
export function ChooserItem({ className, ...props }: ChooserItemProps) {
  return (
    <Autocomplete.Item
      {...props}
      className={classes('rounded-lg text-sm outline-none data-[highlighted]:bg-hover', className)}
    />
  )
}

import { cloneElement, type ReactElement } from 'react'

type TooltipProps = {
  label: string
  /** Keys shown beside the label, for example `Ctrl+N`. */
  keys?: string
  /** The one element that the tooltip explains; it has to pass unknown attributes on to the DOM. */
  children: ReactElement<{ 'data-tip'?: string; 'data-tip-keys'?: string | undefined }>
}

/**
 * Explains an element on hover and on keyboard focus. It repeats the accessible name and never replaces it. A tooltip
 * is nothing but two attributes, which {@link Tooltips} reads: a conversation has hundreds of them, and the code that
 * places one is loaded when the first is wanted.
 */
export function Tooltip({ label, keys, children }: TooltipProps) {
  return cloneElement(children, { 'data-tip': label, 'data-tip-keys': keys })
}

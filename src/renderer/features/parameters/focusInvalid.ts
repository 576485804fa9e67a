/** Takes the person to the first field of a form that cannot be saved as it is; a part that is folded up opens for it. */
export function focusInvalid(form: HTMLElement | null): void {
  const field = form?.querySelector<HTMLElement>('[aria-invalid="true"]')
  const folded = field?.closest('details')
  if (folded) folded.open = true
  field?.focus()
}

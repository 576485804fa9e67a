/** A draft with more text as a paragraph of its own behind it, so that nothing that was typed is lost for it. */
export function textBehind(draft: string | undefined, more: string): string {
  const before = draft?.trimEnd() ?? ''
  return before === '' ? more : `${before}\n\n${more}`
}

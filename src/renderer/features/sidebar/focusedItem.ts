/** What has the focus in the list of conversations; null when the focus is elsewhere. */
export function focusedItem(): { kind: 'conversation' | 'folder'; id: string } | null {
  const item = document.activeElement?.closest<HTMLElement>('[data-item-id]')
  const id = item?.dataset['itemId']
  if (id === undefined) return null
  return { kind: item?.dataset['conversationId'] === undefined ? 'folder' : 'conversation', id }
}

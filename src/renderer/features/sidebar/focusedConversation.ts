/** The conversation whose item in the list has the focus; null when the focus is elsewhere. */
export function focusedConversation(): string | null {
  const item = document.activeElement?.closest<HTMLElement>('[data-testid="conversation-item"]')
  return item?.dataset.conversationId ?? null
}

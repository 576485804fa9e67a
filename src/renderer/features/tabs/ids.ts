/** The element that shows the active tab's conversation while there is one alone. */
export const tabPanelId = 'tab-panel'

export function tabId(conversationId: string): string {
  return `tab-${conversationId}`
}

/** The element that shows a conversation beside others. */
export function paneId(conversationId: string): string {
  return `pane-${conversationId}`
}

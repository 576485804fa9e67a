/** The element that shows the active tab's conversation. */
export const tabPanelId = 'tab-panel'

export function tabId(conversationId: string): string {
  return `tab-${conversationId}`
}

/**
 * The link as it may be handed to the system, or null. Other schemes start other programs (`file:`, `ms-msdt:`, …), and a
 * link of an answer is written by whoever could influence the model.
 */
export function parseExternalLink(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { protocol, href } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' || protocol === 'mailto:' ? href : null
}

/** Both a page and Node have it; this folder is compiled without the globals of either. */
declare const URL: new (text: string) => { readonly protocol: string; readonly href: string }

const allowed = new Set(['http:', 'https:', 'mailto:'])

/**
 * The address a link may open, as the browser would read it (so that look-alike hosts show as punycode), or null
 * for everything else: `javascript:`, `data:`, `file:`, and addresses without a scheme, which would lead into the
 * application itself.
 */
export function linkTarget(href: string): string | null {
  try {
    const url = new URL(href)
    return allowed.has(url.protocol) ? url.href : null
  } catch {
    return null
  }
}

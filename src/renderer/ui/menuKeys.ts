const mac = /Mac/.test(navigator.userAgent)

/** A shortcut of the application menu as this system writes it: `⌘B`, `Ctrl+B`. */
export function menuKeys(key: string): string {
  return mac ? `⌘${key}` : `Ctrl+${key}`
}

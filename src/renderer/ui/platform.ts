/** Whether the window runs on a Mac, whose shortcuts are others and are written otherwise. */
export const isMac = /Mac/.test(navigator.userAgent)

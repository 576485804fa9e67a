/*
 * Apart from the settings' schema, so that the window does not load zod for it.
 */

export const accents = ['blue', 'teal', 'green', 'orange', 'pink', 'violet', 'gray'] as const
export const densities = ['comfortable', 'compact'] as const
export const contrasts = ['system', 'more', 'normal'] as const
export const motions = ['system', 'reduced'] as const
export const readingWidths = ['narrow', 'normal', 'wide', 'full'] as const

/** How the window looks beyond light and dark. */
export type Appearance = {
  accent: (typeof accents)[number]
  /** A font family of this machine for texts; null for the app's own choice. */
  font: string | null
  /** A font family of this machine for code; null for the app's own choice. */
  codeFont: string | null
  /** Size of texts in percent; 100 is 15 pixels for what is read. */
  textSize: number
  density: (typeof densities)[number]
  contrast: (typeof contrasts)[number]
  motion: (typeof motions)[number]
  /** How wide a line of an answer may become. */
  readingWidth: (typeof readingWidths)[number]
  /** Long lines of code are wrapped instead of scrolled. */
  wrapCode: boolean
  /** Long code is folded until it is opened. */
  collapseCode: boolean
}

export const textSizeLimits = { min: 80, max: 150, step: 5 } as const

export const defaultAppearance: Appearance = {
  accent: 'blue',
  font: null,
  codeFont: null,
  textSize: 100,
  density: 'comfortable',
  contrast: 'system',
  motion: 'system',
  readingWidth: 'normal',
  wrapCode: false,
  collapseCode: true,
}

/*
 * Apart from the schemas, so that the window does not load zod for a constant.
 */

/** The most levels of folders inside each other: more than anybody opens, and few enough to walk at once. */
export const deepestFolder = 8

/** Characters. */
export const longestFolderName = 100
export const longestTagName = 50

/** The tints of the window; their values are the theme's. */
export const tagColors = ['gray', 'green', 'orange', 'blue', 'violet', 'pink', 'teal'] as const

/** The most conversations that one call changes: all that a person can have selected. */
export const mostArranged = 20_000

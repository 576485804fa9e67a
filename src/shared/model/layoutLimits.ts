/*
 * Apart from the layout's schema, so that neither the window nor the history's thread loads zod for them.
 */

/** `main` has the sidebar and outlives the others, `tabs` is one that a tab was moved to, `quick` is the quick question. */
export const windowRoles = ['main', 'tabs', 'quick'] as const
export type WindowRole = (typeof windowRoles)[number]

/** The most tabs of one window, and panes side by side. */
export const mostTabs = 500
export const mostPanes = 4
/** How many closed tabs can be opened again. */
export const mostClosed = 25

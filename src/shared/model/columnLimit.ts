/** How many columns a comparison can have. Apart from the schema, so that the window does not load zod for it. */
export const columnLimit = { fewest: 2, most: 6 } as const

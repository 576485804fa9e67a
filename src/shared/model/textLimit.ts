/** Characters of one message, by far more than any model takes; apart from the schemas, so that the window need not load zod. */
export const longestText = 5_000_000

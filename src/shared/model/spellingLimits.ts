/** What one look at the spelling may take. Apart from the schemas, so that the window need not load zod. */
export const spellingLimits = {
  words: 500,
  /** Characters; longer ones are no words. */
  wordLength: 40,
} as const

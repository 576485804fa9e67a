/**
 * Tokens of an image of the size that is sent at most (1568 pixels on its longer side). Providers count differently; this is
 * about the largest of their rules (Anthropic: width × height / 750, and at most about 1,600).
 */
export const imageTokens = 1_600

/** Characters for one token in a file that is not read for this: between Korean (1.65) and English (about 4). */
export const fileCharactersPerToken = 2.5

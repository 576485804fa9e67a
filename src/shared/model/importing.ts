/*
 * What the window and main say to each other about an import; without zod, which the window does not load.
 */

/** Where an import comes from: our archive, another program's export, or notes. */
export const importKinds = [
  'archive',
  'chatgpt',
  'claude',
  'open-webui',
  'librechat',
  'lobechat',
  'chatbox',
  'cherry-studio',
  'markdown',
] as const
export type ImportKind = (typeof importKinds)[number]

/** Why nothing of a file is read. */
export const importRefusals = [
  'unknown-format',
  'archive-newer',
  'too-much-memory',
  'unreadable',
  'damaged',
  'traversal',
  'symlink',
  'encrypted',
  'too-many-entries',
  'too-large',
  'bomb',
  'ambiguous',
  'nested',
] as const
export type ImportRefusal = (typeof importRefusals)[number]

/** Why a part of it did not come in. */
export const importProblemReasons = [
  /** Nothing in it that could be shown. */
  'empty',
  /** It lacks what makes a conversation of its format. */
  'malformed',
  /** The file is no JSON from some place on; what stood before it comes in. */
  'broken-json',
  /** One conversation larger than memory allows. */
  'too-large',
  /** A file in the zip is damaged, or not what the zip's directory says. */
  'damaged-zip',
  'unreadable-file',
  /** The history did not take it. */
  'not-stored',
] as const
export type ImportProblemReason = (typeof importProblemReasons)[number]

/** Why a file that goes along with a message did not come in. */
export const lostFileReasons = ['missing', 'unsupported', 'too-large', 'of-answer', 'not-stored'] as const
export type LostFileReason = (typeof lostFileReasons)[number]

/** Problems that are listed one by one; what is more is only counted. */
export const mostProblems = 500
/** Conversations that a preview lists; more are imported all or not at all. */
export const mostPreviewed = 50_000

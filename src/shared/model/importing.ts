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

/** Why a zip is not opened, or not read on. Each has a sentence in the window. */
const zipRefusals = [
  /** Not a zip, cut short, or a part of it does not match its check sum. */
  'damaged',
  /** An entry would be written outside its folder: absolute, or with `..`. */
  'traversal',
  'symlink',
  'encrypted',
  /** More entries than the reader's limit. */
  'too-many-entries',
  /** More bytes than the reader's limits allow, one entry's or all entries' together. */
  'too-large',
  /** An entry that is packed tighter than any text: a few kilobytes that become gigabytes. */
  'bomb',
  /** Entries that share their bytes, or have the same name: what one reader takes for one thing is another for the next. */
  'ambiguous',
  /** Nothing but archives in a zip; those are never opened. */
  'nested',
] as const
export type ZipRefusalReason = (typeof zipRefusals)[number]

/** Why nothing of a file is read. */
export const importRefusals = [
  'unknown-format',
  'archive-newer',
  'too-much-memory',
  'unreadable',
  ...zipRefusals,
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

import type { PresetContent } from '@shared/model/preset'
import type { TagColor } from '@shared/model/tag'

/** How long ago a conversation was last written in, in the sidebar's own groups, so that no picture shows a date. */
export type Age = 'today' | 'yesterday' | 'last-week'

/** A conversation of the sidebar; its answer is seen only where a picture opens it. */
export type Past = { age: Age; title: string; model: string; question: string; answer: string }

/** An answer with what it took. */
export type Given = {
  model: string
  text: string
  firstTokenMs?: number
  durationMs?: number
  tokens?: { input: number; output: number }
}

/** A conversation that a picture shows, with one model. */
export type Talk = {
  title: string
  model: string
  turns: readonly { question: string; answer: string }[]
}

/** How the history is kept in order. Conversations are named by their places in `past` with `more` behind it. */
export type Order = {
  more: readonly Past[]
  /** `inside`: the name of the folder around it. */
  folders: readonly { name: string; inside?: string; holds: readonly number[] }[]
  tags: readonly { name: string; color: TagColor; on: readonly number[] }[]
  pinned: readonly number[]
  archived: readonly number[]
  trashed: readonly number[]
  /** The folder whose settings are shown, and what stands in them. */
  settled: { folder: string; model: string; systemPrompt: string }
  /** Titles that are selected together. */
  selected: readonly string[]
  /** What is typed into the list of folders: no folder has this name. */
  freshFolder: string
}

/** Everything that the pictures say, in one language. */
export type Content = {
  /** The newest first. */
  past: readonly Past[]
  /** An answer caught between `shown` and `rest`. */
  streaming: { question: string; model: string; shown: string; rest: string }
  /** A question that the gateway refuses for want of credit. */
  refused: { question: string; model: string }
  /** What is read with no gateway in reach, by its place in `past`, and the question that then fails. */
  offline: { read: number; question: string }
  dark: { question: string; model: string; answer: string }
  compare: { title: string; question: string; answers: readonly Given[] }
  variants: { title: string; question: string; answers: readonly Given[] }
  /** What stands in a conversation's settings. */
  chatSettings: { systemPrompt: string }
  /** A question that has to wait for the gateway. */
  waiting: { question: string; model: string }
  /** Follow-ups in three of the past's conversations, one for each sign that a tab can have. */
  tabs: { answering: string; done: string; failed: string; begun: string }
  /** Two conversations side by side. */
  panes: readonly [Talk, Talk]
  /** Table, formula and code. */
  reading: Talk
  diagram: Talk
  /** A conversation of several questions, and what is sought in it. */
  long: Talk & { sought: string }
  presets: readonly PresetContent[]
  writing: {
    /** What brings up the list of models. */
    mention: string
    question: string
    pasted: { title: string; line: string }
  }
  /** What is typed into the palette. */
  palette: string
  quick: { question: string; answer: string }
  /** What is sought in the settings. */
  setting: string
  order: Order
  /** What is sought in the whole history. */
  search: { words: string; filtered: string; folderFilter: string; nothing: string }
  /** A conversation with a key in it that must not get out, named in `exported`. */
  exported: { talk: Talk; fileName: string; bundleName: string }
  /** Conversations of another program; the first `before` were imported at an earlier time. */
  imported: { fileName: string; before: number; talks: readonly Talk[]; broken: string; attachment: string }
  /** What was asked after the last copy. */
  sinceCopy: { question: string; answer: string }
  passphrase: string
}

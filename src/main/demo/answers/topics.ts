/** What a demo answer can be about, in the order of the long tour. */
export const topics = [
  'welcome',
  'key',
  'models',
  'tabs',
  'history',
  'stop',
  'errors',
  'markdown',
  'table',
  'code',
  'list',
  'math',
  'korean',
  'help',
] as const

export type Topic = (typeof topics)[number]

/** One answer's text in markdown, without the notice that stands before every answer. */
export type Section = { readonly title: string; readonly body: string }

/** Everything the demo can say in one language. */
export type AnswerSet = {
  readonly sections: Readonly<Record<Topic, Section>>
  /** Stands before every answer: that this is a demo and that no model was called. `model` is already safe to quote. */
  readonly notice: (model: string) => string
  /** What the place for reasoning shows with a reasoning model. */
  readonly reasoning: string
  /** Opens the long tour. */
  readonly tour: string
  /** Closes every answer but the help. */
  readonly more: string
}

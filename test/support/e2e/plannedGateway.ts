/** What a question is answered with, said so that any gateway can be told to do it. */
export type Planned =
  | {
      kind: 'answer'
      pieces: string[]
      reasoning?: string
      /** Tokens of the question; those of the answer are as many as it has pieces, the reasoning counted as one. */
      inputTokens?: number
      /** Ends at the length limit. */
      truncated?: boolean
    }
  /** The pieces of a streamed chat completion, and then the connection breaks. */
  | { kind: 'cut'; pieces: string[] }
  /** The pieces with a pause (in milliseconds) before each. */
  | { kind: 'slow'; pieces: string[]; pauseMs: number }
  | { kind: 'refusal'; status: number; message: string; retryAfterSeconds?: number }

export type Asked = {
  path: string
  model: string
  /** The messages of either API, as plain text. */
  texts: string[]
  /** What arrived beside the messages; of a request to /responses only what both servers keep. */
  body: Record<string, unknown>
}

/** The end of a conversation that a plan is for; a model where only that one is meant. */
export type Question = string | { text: string; model: string }

/**
 * A gateway that was told beforehand what to answer to which question, however it is asked: over either API, streamed or
 * whole. A question with several plans gets one after the other, and then always the last. It accepts `apiKey` and no
 * other, and refuses a question that nothing is planned for.
 */
export type PlannedGateway = {
  readonly baseUrl: string
  readonly apiKey: string
  when(question: Question, ...plans: Planned[]): void
  /** Every question that arrived with the right key, oldest first. */
  asked(): Asked[]
  /** As if it had just been started: nothing planned, nothing asked. */
  forget(): void | Promise<void>
  close(): Promise<void>
}

export type RequestMessage = { content: string | { text?: string }[] | null }

export function textOf({ content }: RequestMessage): string {
  return typeof content === 'string' ? content : (content ?? []).map(({ text }) => text ?? '').join('')
}

/** Whether a plan for this question is for that request. */
export function isFor(question: Question, model: string, texts: readonly string[]): boolean {
  const { text, model: wanted } = typeof question === 'string' ? { text: question, model } : question
  return texts.at(-1) === text && model === wanted
}

/** The end mark of a chat completions stream. */
export const sseDone = 'data: [DONE]\n\n'

/** One server-sent event without a name, as chat completions streams them. */
export function sseData(payload: unknown): string {
  return `data: ${JSON.stringify(payload)}\n\n`
}

/** One named server-sent event, as the Responses API streams them: the name repeats the payload's `type`. */
export function sseEvent<Payload extends { readonly type: string }>(payload: Payload): string {
  return `event: ${payload.type}\ndata: ${JSON.stringify(payload)}\n\n`
}

/**
 * The same response, which says once when its body is over: read to the end, given up, or broken off.
 * @param over called once; at once for a response without a body
 */
export function whenRead(response: Response, over: () => void): Response {
  if (response.body === null) {
    over()
    return response
  }
  const reader = response.body.getReader()
  let isOver = false
  /** Whoever gives the body up while a piece is waited for ends it twice. */
  const end = (): void => {
    if (!isOver) over()
    isOver = true
  }
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull: async (controller) => {
        try {
          const { done, value } = await reader.read()
          if (!done) return controller.enqueue(value)
          controller.close()
        } catch (cause) {
          controller.error(cause)
        }
        end()
      },
      cancel: async (reason) => {
        try {
          await reader.cancel(reason)
        } finally {
          end()
        }
      },
    },
    // Nothing is read ahead of who reads it: the bytes are in Chromium's buffers already.
    { highWaterMark: 0 },
  )
  const { status, statusText, headers } = response
  return new Response(body, { status, statusText, headers })
}

/** Bytes of a refusal that are read: more than any reason takes, and few enough to be searched for a key in no time. */
const longestRefusal = 64 * 1024

/**
 * A refusal with the beginning of its body only: the SDK reads all of it before anybody sees it, and one without an end
 * would fill the memory. An answer is passed on as it is, to be read as it comes.
 */
export function shortenRefusal(response: Response): Response {
  if (response.ok || response.body === null) return response
  const { status, statusText, headers } = response
  return new Response(beginningOf(response.body), { status, statusText, headers })
}

function beginningOf(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const reader = body.getReader()
  let left = longestRefusal
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await reader.read()
      if (done) return controller.close()
      controller.enqueue(value.subarray(0, left))
      left -= value.length
      if (left > 0) return
      controller.close()
      await reader.cancel()
    },
    cancel: (reason) => reader.cancel(reason),
  })
}

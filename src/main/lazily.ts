/** Makes a part when it is first asked for, and once; one that could not be made is tried again with the next question. */
export function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let part: Promise<T> | null = null
  return () => {
    part ??= make().catch((cause: unknown) => {
      part = null
      throw cause
    })
    return part
  }
}

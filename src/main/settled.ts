/** Resolves when the work has ended, well or badly, or when the time is over, whichever comes first. */
export async function settled(work: Promise<unknown>, limitMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<void>((resolve) => (timer = setTimeout(resolve, limitMs)))
  await Promise.race([work.catch(() => undefined), limit])
  clearTimeout(timer)
}

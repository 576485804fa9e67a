/** Milliseconds without a change after which nothing more is expected; colours and formulas come a moment later. */
const quietMs = 300
/** Milliseconds after which it is printed as it is. */
const limitMs = 15_000

/** Resolves once an element has stopped changing and its fonts are there. */
export async function settled(element: Element): Promise<void> {
  await new Promise<void>((done) => {
    const finish = (): void => {
      changed.disconnect()
      clearTimeout(quiet)
      clearTimeout(limit)
      done()
    }
    let quiet = setTimeout(finish, quietMs)
    const limit = setTimeout(finish, limitMs)
    const changed = new MutationObserver(() => {
      clearTimeout(quiet)
      quiet = setTimeout(finish, quietMs)
    })
    changed.observe(element, { childList: true, subtree: true, characterData: true })
  })
  await document.fonts.ready
}

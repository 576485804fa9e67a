import { useEffect, useState } from 'react'

/** A part of the program that is fetched when it is first needed, and then stays. */
interface LazyPart<T> {
  /** The part, if it has arrived. */
  current(): T | null
  load(): Promise<T>
}

export function lazyPart<T>(importPart: () => Promise<T>): LazyPart<T> {
  let part: T | null = null
  let loading: Promise<T> | null = null
  return {
    current: () => part,
    load() {
      loading ??= importPart().then(
        (loaded) => (part = loaded),
        (error: unknown) => {
          loading = null
          throw error
        },
      )
      return loading
    },
  }
}

/** The part, or null until it has arrived; if it cannot be loaded it stays null and the caller shows plain text. */
export function useLazyPart<T>(lazy: LazyPart<T>, needed: boolean): T | null {
  const [part, setPart] = useState(lazy.current)
  useEffect(() => {
    if (!needed || part) return
    let isGone = false
    lazy.load().then(
      (loaded) => !isGone && setPart(() => loaded),
      () => undefined,
    )
    return () => {
      isGone = true
    }
  }, [lazy, needed, part])
  return part
}

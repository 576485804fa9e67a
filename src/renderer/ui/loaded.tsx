import { type ComponentType, useEffect, useState } from 'react'

/**
 * A component whose code is fetched when it is first drawn, or earlier by calling `load`; until then it is nothing.
 *
 * In place of `lazy` and Suspense: React holds back what follows a fallback for 300 ms, so that a page whose code is
 * there after 5 ms, or has been there all along, would still come a third of a second late.
 */
export function loaded<P extends object>(
  fetchCode: () => Promise<ComponentType<P>>,
): ComponentType<P> & { load(): Promise<void> } {
  let Code: ComponentType<P> | null = null
  let fetching: Promise<void> | null = null
  const load = (): Promise<void> => {
    fetching ??= fetchCode().then((component) => void (Code = component))
    return fetching
  }
  function Loaded(props: P) {
    const [Component, setComponent] = useState(() => Code)
    useEffect(() => {
      if (Component === null) {
        load().then(
          () => setComponent(() => Code),
          // Thrown while drawing, so that the page for crashes shows it.
          (cause: unknown) =>
            setComponent(() => {
              throw cause
            }),
        )
      }
    }, [Component])
    return Component === null ? null : <Component {...props} />
  }
  return Object.assign(Loaded, { load })
}

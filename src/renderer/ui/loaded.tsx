import { type ComponentType, useEffect, useState } from 'react'
import { lazyPart } from './lazyPart'

/**
 * A component whose code is fetched when it is first drawn, or earlier by calling `load`; until then it is nothing. Code
 * that cannot be fetched is thrown while drawing, so that the page for crashes shows it.
 *
 * In place of `lazy` and Suspense: React holds back what follows a fallback for 300 ms, so that a page whose code is
 * there after 5 ms, or has been there all along, would still come a third of a second late.
 */
export function loaded<P extends object>(
  fetchCode: () => Promise<ComponentType<P>>,
): ComponentType<P> & { load(): Promise<unknown> } {
  const code = lazyPart(fetchCode)
  function Loaded(props: P) {
    const [Component, setComponent] = useState(code.current)
    useEffect(() => {
      if (Component !== null) return
      code.load().then(
        (component) => setComponent(() => component),
        (cause: unknown) =>
          setComponent(() => {
            throw cause
          }),
      )
    }, [Component])
    return Component === null ? null : <Component {...props} />
  }
  return Object.assign(Loaded, { load: code.load })
}

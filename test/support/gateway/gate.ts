import type { Step } from '@main/demo/script'

/** A point in a scripted stream at which the gateway waits until the test lets it go on. */
export type Gate = { readonly step: Step; readonly open: () => void }

export function gate(): Gate {
  let open!: () => void
  const until = new Promise<void>((resolve) => (open = resolve))
  return { step: { kind: 'wait', until }, open: () => open() }
}

import { useCallback, useRef, useState } from 'react'
import type { AppError } from '@shared/appError'

export type Attempt = {
  busy: boolean
  /** Why the last attempt failed; null again as soon as the next one starts. */
  error: AppError | null
  /** Resolves to whether it succeeded. A second attempt while one is under way is not made. */
  run(action: () => Promise<AppError | null>): Promise<boolean>
  clear(): void
}

/** One thing on a form that can be tried, take a while, and fail in place. */
export function useAttempt(): Attempt {
  const [state, setState] = useState<{ busy: boolean; error: AppError | null }>({ busy: false, error: null })
  // Not the state: two presses of Enter can come before the first one is drawn.
  const running = useRef(false)
  const run = useCallback(async (action: () => Promise<AppError | null>) => {
    if (running.current) return false
    running.current = true
    setState({ busy: true, error: null })
    const error = await action()
    running.current = false
    setState({ busy: false, error })
    return error === null
  }, [])
  const clear = useCallback(
    () => setState((before) => (before.error ? { ...before, error: null } : before)),
    [],
  )
  return { ...state, run, clear }
}

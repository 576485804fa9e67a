import { useEffect, useState } from 'react'

/** What a question to main was answered with, asked once when it is needed; null until then. */
export function useAnswer<T>(ask: () => Promise<T>): T | null {
  const [answer, setAnswer] = useState<T | null>(null)
  useEffect(() => {
    let isGone = false
    void ask().then((value) => isGone || setAnswer(value))
    return () => {
      isGone = true
    }
  }, [ask])
  return answer
}

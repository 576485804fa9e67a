import { useCallback, useState } from 'react'
import { useBlockMemory, useMarkdownActions } from '../../MarkdownActions'

/** Whether a block's long lines are wrapped: as the settings say until the block's own switch says otherwise. */
export function useWrap(code: string): [wrapped: boolean, toggle: () => void] {
  const { look } = useMarkdownActions()
  const memory = useBlockMemory()
  const [own, setOwn] = useState(() => memory.get(code).wrap)
  const wrapped = own ?? look.wrapCode
  const toggle = useCallback(() => {
    setOwn(!wrapped)
    if (code !== '') memory.note(code, { wrap: !wrapped })
  }, [memory, code, wrapped])
  return [wrapped, toggle]
}

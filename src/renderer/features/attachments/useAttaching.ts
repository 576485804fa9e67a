import { useAppStore } from '../../store/useApp'

/**
 * Puts files beside a conversation's draft. Code that opens files is fetched with the first one.
 * @param onLeftOut how many found no place
 */
export function useAttaching(
  conversationId: string,
  onLeftOut: (count: number) => void,
): (files: readonly File[]) => void {
  const store = useAppStore()
  return (files) => {
    if (files.length === 0) return
    void Promise.all([import('./attachFiles'), import('./opening/openFile')]).then(
      ([{ attachFiles }, { openFile }]) => {
        const { leftOut } = attachFiles(store, openFile, conversationId, files)
        if (leftOut > 0) onLeftOut(leftOut)
      },
    )
  }
}

import { useEffect } from 'react'
import { useAppStore } from '../../store/useApp'

/** Stands in place of the next page of a list, and asks for it as soon as it is drawn. */
export function PageEnd({ listKey }: { listKey: string }) {
  const store = useAppStore()
  useEffect(() => void store.getState().loadMore(listKey), [store, listKey])
  return <div aria-hidden className="h-8" />
}

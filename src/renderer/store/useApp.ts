import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { AppState, AppStore } from './types'

export const StoreContext = createContext<AppStore | null>(null)

/** The store itself, for handlers that read the state when they run and not when they were drawn. */
export function useAppStore(): AppStore {
  const store = useContext(StoreContext)
  if (store === null) throw new Error('the store is missing: render inside <StoreContext value={store}>')
  return store
}

/** A component's view of the store; it renders again only when the selected value changes. */
export function useApp<T>(select: (state: AppState) => T): T {
  return useStore(useAppStore(), select)
}

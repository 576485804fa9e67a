import type { AppState, SliceContext } from './types'

export type SidebarSlice = {
  /** Whether the window is too narrow for the sidebar to stand beside a conversation. */
  narrow: boolean
  /** Where the settings do not say it: over a narrow window, and in a window that was opened for its tabs. */
  sidebarShown: boolean

  setNarrow(narrow: boolean): void
  toggleSidebar(): void
}

export function createSidebarSlice({ set, get }: SliceContext): SidebarSlice {
  return {
    narrow: false,
    sidebarShown: false,

    // Neither way: a list that lay over a narrow window must not push the text aside, nor the other way round cover it.
    setNarrow: (narrow) => set({ narrow, sidebarShown: false }),
    toggleSidebar: () => {
      const { settings, sidebarShown } = get()
      if (isRemembered(get())) void get().updateSettings({ sidebarOpen: !settings.sidebarOpen })
      else set({ sidebarShown: !sidebarShown })
    },
  }
}

/** `beside` the conversation, `over` it, or not there at all. */
export function selectSidebar(
  state: Pick<AppState, 'narrow' | 'sidebarShown' | 'windowRole' | 'settings'>,
): 'none' | 'beside' | 'over' {
  const isOpen = isRemembered(state) ? state.settings.sidebarOpen : state.sidebarShown
  if (!isOpen) return 'none'
  return state.narrow ? 'over' : 'beside'
}

/** The main window's sidebar is there at the next start as it was left; any other is a passing look. */
function isRemembered({ narrow, windowRole }: Pick<AppState, 'narrow' | 'windowRole'>): boolean {
  return windowRole === 'main' && !narrow
}

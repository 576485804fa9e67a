import type { DesktopState } from '@shared/contract/windows'
import type { SliceContext } from './types'

export type DesktopSlice = {
  /** What became of the settings that need the system's consent; null until somebody looked at them. */
  desktop: DesktopState | null

  loadDesktop(): Promise<void>
}

export function createDesktopSlice({ client, set, get }: SliceContext): DesktopSlice {
  return {
    desktop: null,

    loadDesktop: async () => {
      const result = await client.call('desktop.state', {})
      if (get().check(result)) set({ desktop: result.value })
    },
  }
}

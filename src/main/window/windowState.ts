import type { BrowserWindow, Rectangle } from 'electron'
import { z } from 'zod'
import { jsonFile } from '../settings/jsonFile'
import type { Log } from '../logging/log'

const boundsSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int(),
  height: z.number().int(),
})
const stateSchema = z.object({
  bounds: boundsSchema.nullable().catch(null).default(null),
  maximized: z.boolean().catch(false).default(false),
})

/** The smallest window in which a conversation can be read beside the list, in pixels at 100 %. */
export const smallestWindow = { width: 480, height: 400 }
const firstSize = { width: 1180, height: 800 }

export type WindowState = {
  /** Where to open the window: the remembered place if a screen still shows it, else the system's choice. */
  initial(workAreas: readonly Rectangle[]): { bounds: Partial<Rectangle>; maximized: boolean }
  save(window: Pick<BrowserWindow, 'getNormalBounds' | 'isMaximized'>): void
}

export function openWindowState(path: string, log: Log): WindowState {
  const file = jsonFile(path, stateSchema)
  let state = file.read()
  return {
    initial: (workAreas) => {
      const { bounds } = state
      const visible = bounds !== null && workAreas.some((area) => isReachable(bounds, area))
      return { bounds: visible ? bounds : firstSize, maximized: state.maximized }
    },
    save: (window) => {
      state = { bounds: window.getNormalBounds(), maximized: window.isMaximized() }
      try {
        file.write(state)
      } catch (cause) {
        log.error('the window bounds could not be saved', cause)
      }
    },
  }
}

/** A title bar that can be grabbed: 100 by 40 pixels of the window's top lie on the screen. */
function isReachable(bounds: Rectangle, area: Rectangle): boolean {
  const width = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x)
  return (
    width >= 100 &&
    bounds.y >= area.y - 8 &&
    bounds.y + 40 <= area.y + area.height &&
    bounds.width >= smallestWindow.width &&
    bounds.height >= smallestWindow.height
  )
}

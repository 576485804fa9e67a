import type { BrowserWindow, Rectangle } from 'electron'
import { z } from 'zod'
import type { WindowId } from '@shared/model/layout'
import { jsonFile } from '../settings/jsonFile'
import type { Log } from '../logging/log'

const boundsSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int(),
  height: z.number().int(),
})
const placeSchema = z.object({
  bounds: boundsSchema.nullable().catch(null).default(null),
  maximized: z.boolean().catch(false).default(false),
})
/** The main window's place stands by itself, as it did before there were others. */
const stateSchema = placeSchema.extend({
  others: z.record(z.string(), placeSchema).catch({}).default({}),
})
type Place = z.infer<typeof placeSchema>

/** The smallest window in which a conversation can be read beside the list, in pixels at 100 %. */
export const smallestWindow = { width: 480, height: 400 }
const firstSize = { width: 1180, height: 800 }

export type WindowPlace = { bounds: Partial<Rectangle>; maximized: boolean }

export type WindowState = {
  /**
   * Where to open a window: the remembered place if a screen still shows it, else `fresh`; without that a good size, and
   * the place is the system's choice.
   */
  initial(id: WindowId, workAreas: readonly Rectangle[], fresh?: Partial<Rectangle>): WindowPlace
  save(id: WindowId, window: Pick<BrowserWindow, 'getNormalBounds' | 'isMaximized'>): void
  /** Of a window that was closed for good. */
  forget(id: WindowId): void
}

export function openWindowState(path: string, log: Log): WindowState {
  const file = jsonFile(path, stateSchema)
  let state = file.read()
  const write = (next: typeof state): void => {
    state = next
    try {
      file.write(state)
    } catch (cause) {
      log.error('the window bounds could not be saved', cause)
    }
  }
  const placeOf = (id: WindowId): Place | undefined => (id === 'main' ? state : state.others[id])
  return {
    initial: (id, workAreas, fresh = firstSize) => {
      const { bounds = null, maximized = false } = placeOf(id) ?? {}
      const visible = bounds !== null && workAreas.some((area) => isReachable(bounds, area))
      return { bounds: visible ? bounds : fresh, maximized }
    },
    save: (id, window) => {
      const place = { bounds: window.getNormalBounds(), maximized: window.isMaximized() }
      write(id === 'main' ? { ...state, ...place } : { ...state, others: { ...state.others, [id]: place } })
    },
    forget: (id) => {
      const { [id]: _forgotten, ...others } = state.others
      write({ ...state, others })
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

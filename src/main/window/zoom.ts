import type { WebContents } from 'electron'

type Zoomed = Pick<WebContents, 'getZoomLevel' | 'setZoomLevel'>

/** Chromium's levels: 1.2 to the power of the level, so that these are 58 % and 249 %. */
export const zoomLimits = { min: -3, max: 5, step: 0.5 } as const

/**
 * Makes a page larger or smaller by one step. Chromium applies a level to every page of the same origin and remembers it
 * with the session, so all windows follow and the next start has it too.
 */
export function zoomStep(contents: Zoomed, direction: 1 | -1): void {
  zoomTo(contents, contents.getZoomLevel() + direction * zoomLimits.step)
}

/** 0 is the actual size. */
export function zoomTo(contents: Zoomed, level: number): void {
  contents.setZoomLevel(Math.min(zoomLimits.max, Math.max(zoomLimits.min, level)))
}

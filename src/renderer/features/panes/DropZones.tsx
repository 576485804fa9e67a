import { dropTargetForElements, monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mostPanes } from '@shared/model/layoutLimits'
import { selectShown } from '../../store/tabs/tabLayout'
import type { AppState } from '../../store/types'
import { useAppStore } from '../../store/useApp'
import { signals } from '../shell/signals'
import { tabOf } from '../tabs/tabDrag'
import { splitPane } from './paneCommands'
import { type Zone, zoneAt } from './zoneAt'

/**
 * Lies over the conversations while a tab is dragged: put down on a half of one, it opens on that side of it. Nothing
 * while none is dragged.
 */
export function DropZones() {
  const store = useAppStore()
  const [dragging, setDragging] = useState(false)
  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => tabOf(source.data) !== null,
        onDragStart: ({ source }) => setDragging(canOpenBeside(store.getState(), tabOf(source.data))),
        onDrop: () => setDragging(false),
      }),
    [store],
  )
  return dragging && <Overlay />
}

function Overlay() {
  const { t } = useTranslation()
  const store = useAppStore()
  const cover = useRef<HTMLDivElement>(null)
  const [zone, setZone] = useState<(Zone & { offset: number }) | null>(null)
  useEffect(() => {
    const element = cover.current
    if (element === null) return
    const find = (x: number): Zone | null => {
      const panes = element.parentElement?.querySelectorAll('[data-testid="pane"]') ?? []
      const boxes = panes.length > 0 ? [...panes] : [element]
      return zoneAt(
        boxes.map((box) => box.getBoundingClientRect()),
        x,
      )
    }
    return dropTargetForElements({
      element,
      onDrag: ({ location }) => {
        const found = find(location.current.input.clientX)
        setZone(found && { ...found, offset: found.left - element.getBoundingClientRect().left })
      },
      onDragLeave: () => setZone(null),
      onDrop: ({ source, location }) => {
        const found = find(location.current.input.clientX)
        const id = tabOf(source.data)
        if (found !== null && id !== null) void splitPane(store, signals, id, found.at)
      },
    })
  }, [store])
  return (
    <div ref={cover} data-testid="drop-zones" className="absolute inset-0 z-20">
      {zone !== null && (
        <div
          className="pointer-events-none absolute inset-y-0 p-2"
          style={{ left: zone.offset, width: zone.width }}
        >
          <p className="flex h-full items-center justify-center rounded-2xl border-2 border-dashed border-accent bg-accent/10 text-sm font-medium">
            <span className="rounded-lg bg-raised px-3 py-1.5 shadow-pop">
              {zone.side === 'left' ? t('tabs.dropLeft') : t('tabs.dropRight')}
            </span>
          </p>
        </div>
      )}
    </div>
  )
}

/** Not where there are as many panes as there may be, and not for the one conversation that is shown. */
function canOpenBeside(state: AppState, id: string | null): boolean {
  const shown = selectShown(state)
  if (id === null || shown.length === 0) return false
  return shown.includes(id) ? shown.length > 1 : shown.length < mostPanes
}

import { Fragment, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Group, type Layout, Panel, Separator } from 'react-resizable-panels'
import { useApp } from '../../store/useApp'
import type { ScrollMemory } from '../chat/scrollMemory'
import { Pane } from './Pane'
import { PaneSwitch } from './PaneSwitch'
import { storedWidths, storeWidths } from './paneWidths'
import { type Slot, slotsFor } from './slots'
import { narrowestPane, useFits } from './useFits'

/**
 * Several conversations side by side, each as wide as the person makes it. Where they would be too narrow to be read, the
 * active one alone, with a switch to the others.
 */
export function Panes({ memory }: { memory: ScrollMemory }) {
  const { t } = useTranslation()
  const panes = useApp((state) => state.panes)
  const activeTab = useApp((state) => state.activeTab)
  const [slots, setSlots] = useState(() => slotsFor([], panes))
  if (slots.map(({ id }) => id).join() !== panes.join()) setSlots(slotsFor(slots, panes))
  const layout = useMemo(() => layoutOf(slots), [slots])
  const box = useRef<HTMLDivElement>(null)
  const fits = useFits(box, panes.length * narrowestPane)
  return (
    <div ref={box} className="flex min-h-0 grow flex-col">
      {!fits && <PaneSwitch />}
      {fits ? (
        <Group
          className="min-h-0 grow"
          defaultLayout={layout}
          onLayoutChanged={(changed, { isUserInteraction, requestedLayout: wanted = changed }) => {
            if (!isUserInteraction) return
            storeWidths(slots.map(({ key }) => wanted[placeOf(key)] ?? 0))
          }}
        >
          {slots.map(({ key, id }, index) => (
            <Fragment key={key}>
              {index > 0 && (
                <Separator
                  id={`pane-edge-${key}`}
                  aria-label={t('tabs.resize')}
                  className="w-px bg-line outline-offset-0 data-[separator=active]:bg-accent data-[separator=hover]:bg-line-strong"
                />
              )}
              <Panel
                id={placeOf(key)}
                minSize={narrowestPane}
                className="flex min-w-0 flex-col overflow-hidden!"
              >
                <Pane conversationId={id} active={id === activeTab} memory={memory} />
              </Panel>
            </Fragment>
          ))}
        </Group>
      ) : (
        activeTab !== null && <Pane key={activeTab} conversationId={activeTab} active memory={memory} />
      )}
    </div>
  )
}

const placeOf = (key: number): string => `pane-place-${key}`

/** As wide as so many panes were left; as the library divides the width where they were never changed. */
function layoutOf(slots: readonly Slot[]): Layout | undefined {
  const widths = storedWidths(slots.length)
  if (widths === null) return undefined
  return Object.fromEntries(slots.map(({ key }, index) => [placeOf(key), widths[index] ?? 0]))
}

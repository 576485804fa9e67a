import { Tooltip as Base } from '@base-ui/react/tooltip'
import { Kbd } from './Kbd'

/** The tooltip of one element, placed where there is room for it. */
export function TooltipPopup({ anchor, onClose }: { anchor: HTMLElement; onClose: () => void }) {
  const { tip, tipKeys } = anchor.dataset
  // The element may have been drawn away while the code or the delay was on its way.
  if (!anchor.isConnected) return null
  return (
    <Base.Root open onOpenChange={(open) => open || onClose()} disableHoverablePopup>
      <Base.Portal>
        <Base.Positioner
          anchor={anchor}
          side="bottom"
          sideOffset={6}
          collisionPadding={8}
          className="pointer-events-none z-50"
        >
          <Base.Popup className="pop-in flex max-w-80 items-center gap-2 rounded-md bg-tip px-2 py-1 text-xs text-tip-fg shadow-pop">
            <span className="line-clamp-12 whitespace-pre-line">{tip}</span>
            {tipKeys && <Kbd keys={tipKeys} />}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

import { useApp } from '../../store/useApp'
import { loaded } from '../../ui/loaded'

const ExportDialog = loaded(async () => (await import('./ExportDialog')).ExportDialog)

/** The dialog that menus, the palette and the settings open, over whatever is shown. */
export function ExportLayer() {
  const offer = useApp((state) => state.exportOffer)
  return offer && <ExportDialog offer={offer} />
}

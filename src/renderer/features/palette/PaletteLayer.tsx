import { useEffect, useState } from 'react'
import { loaded } from '../../ui/loaded'
import { useAfterStart } from '../../ui/useAfterStart'
import { signals } from '../shell/signals'

const Palette = loaded(async () => (await import('./Palette')).Palette)

/** The palette over whatever is shown. Its code is fetched in a quiet moment, so that the first time is as fast as all others. */
export function PaletteLayer() {
  const [open, setOpen] = useState<boolean | null>(null)
  const started = useAfterStart()
  useEffect(() => signals.on('open-palette', () => setOpen((before) => before !== true)), [])
  useEffect(() => {
    if (!started) return
    const idle = requestIdleCallback(() => void Palette.load())
    return () => cancelIdleCallback(idle)
  }, [started])
  return open === null ? null : <Palette open={open} onOpenChange={setOpen} />
}

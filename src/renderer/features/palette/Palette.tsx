import '../../i18n/laterTexts'
import { useCallback, useRef } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Preset } from '@shared/model/preset'
import { useAppStore } from '../../store/useApp'
import { ChooserDialog } from '../../ui/ChooserDialog'
import { useFilledPreset } from '../presets/useFilledPreset'
import { signals } from '../shell/signals'
import { PaletteBody } from './PaletteBody'
import type { PaletteEntry } from './paletteEntry'
import { noteRecent } from './recentEntries'
import { runEntry } from './runEntry'

type PaletteProps = { open: boolean; onOpenChange: (open: boolean) => void }

/** One field over everything: commands, conversations, tabs, models, presets and settings. */
export function Palette({ open, onOpenChange }: PaletteProps) {
  const { t } = useTranslation()
  const store = useAppStore()
  const [fill, variables] = useFilledPreset((preset, systemPrompt) => void apply(preset, systemPrompt))
  const apply = async ({ name, model, parameters }: Preset, systemPrompt: string): Promise<void> => {
    const { activeTab: id, conversations, applyPreset, notify } = store.getState()
    const shown = id === null ? undefined : conversations[id]
    if (id === null || shown === undefined) return
    const error = await applyPreset({ id, systemPrompt, model, parameters })
    const before = { id, systemPrompt: shown.systemPrompt, model: shown.model, parameters: shown.parameters }
    notify(error === null ? { kind: 'preset-applied', name, before } : { kind: 'error', error })
    signals.emit('focus-composer', id)
  }
  /** Where the focus was, and goes back to before anything is done: some of it is about what has the focus. */
  const before = useRef<HTMLElement | null>(null)
  const chosen = useRef(false)
  const choose = useCallback(
    (entry: PaletteEntry, elsewhere: boolean) => {
      noteRecent(entry.key)
      const { target } = entry
      chosen.current = true
      flushSync(() => onOpenChange(false))
      before.current?.focus()
      void runEntry(target, elsewhere, { store, signals, applyPreset: fill })
    },
    [fill, onOpenChange, store],
  )
  return (
    <>
      <ChooserDialog
        open={open}
        onOpenChange={onOpenChange}
        label={t('palette.title')}
        testId="palette"
        onOpening={() => {
          chosen.current = false
          before.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
        }}
        givesFocusBack={() => !chosen.current}
        className="top-[min(6rem,10dvh)] max-h-[min(34rem,80dvh)] w-[min(40rem,calc(100dvw-2rem))]"
      >
        <PaletteBody onChoose={choose} />
      </ChooserDialog>
      {variables}
    </>
  )
}

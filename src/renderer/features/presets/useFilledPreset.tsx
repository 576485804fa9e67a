import { type ReactNode, useState } from 'react'
import type { Preset } from '@shared/model/preset'
import { loaded } from '../../ui/loaded'
import { useAutomaticValues } from './useAutomaticValues'
import { askedVariables, fillVariables } from './variables'

const VariablesDialog = loaded(async () => (await import('./VariablesDialog')).VariablesDialog)

/**
 * Fills in a preset's system prompt and hands both on: at once when nobody has to be asked for anything, else by way of a
 * dialog, which is the second thing returned and has to be drawn.
 */
export function useFilledPreset(
  onFilled: (preset: Preset, systemPrompt: string) => void,
): [fill: (preset: Preset) => void, dialog: ReactNode] {
  const automatic = useAutomaticValues()
  const [asked, setAsked] = useState<{ preset: Preset; open: boolean; turn: number } | null>(null)
  const fill = (preset: Preset): void => {
    if (askedVariables(preset.systemPrompt).length === 0) {
      onFilled(preset, fillVariables(preset.systemPrompt, automatic()))
    } else setAsked((before) => ({ preset, open: true, turn: (before?.turn ?? 0) + 1 }))
  }
  const dialog = asked && (
    <VariablesDialog
      key={asked.turn}
      preset={asked.preset}
      open={asked.open}
      onOpenChange={(open) => setAsked({ ...asked, open })}
      onFilled={(systemPrompt) => onFilled(asked.preset, systemPrompt)}
    />
  )
  return [fill, dialog]
}

import '../../../i18n/laterTexts'
import type { RefObject } from 'react'
import type { Preset } from '@shared/model/preset'
import { joinMentions } from '../../../store/draftMentions'
import { useAppStore } from '../../../store/useApp'
import { useApplyPreset } from '../../presets/useApplyPreset'
import { writeInto } from '../undo/listenForUndo'
import type { CompletionHandle } from './CompletionList'
import { ModelCompletions } from './ModelCompletions'
import { PresetCompletions } from './PresetCompletions'
import type { Trigger } from './trigger'

export type CompletionMenusProps = {
  conversationId: string
  trigger: Trigger | null
  field: RefObject<HTMLTextAreaElement | null>
  handle: RefObject<CompletionHandle | null>
  /** The name is out of the text. */
  onPicked: () => void
  /** The name is to stay there. */
  onDismiss: () => void
  /** A preset of this name is on the conversation now. */
  onApplied: (name: string) => void
}

/** The lists behind `/` and `@`, and what taking something from them does. */
export function CompletionMenus(props: CompletionMenusProps) {
  const { conversationId, trigger, field, handle, onPicked, onDismiss, onApplied } = props
  const store = useAppStore()
  const [apply, dialog] = useApplyPreset(conversationId, ({ name }) => onApplied(name))
  const takeOut = ({ part }: Trigger): void => {
    const element = field.current
    if (element === null) return
    endComposition(element)
    writeInto(element, part, '')
  }
  const pickPreset = (preset: Preset | null, picked: Trigger): void => {
    takeOut(picked)
    onPicked()
    if (preset === null) store.getState().managePresets(true)
    else apply(preset)
  }
  const pickModel = (id: string, picked: Trigger): void => {
    takeOut(picked)
    onPicked()
    const { mentions, setMentions } = store.getState()
    setMentions(conversationId, joinMentions(mentions[conversationId] ?? [], [id]))
  }
  return (
    <>
      {trigger?.kind === 'preset' && (
        <PresetCompletions {...{ trigger, field, handle, onDismiss }} onPick={pickPreset} />
      )}
      {trigger?.kind === 'model' && (
        <ModelCompletions {...{ conversationId, trigger, field, handle, onDismiss }} onPick={pickModel} />
      )}
      {dialog}
    </>
  )
}

/** A syllable in the making would be written over what is written now: without the focus it is finished. */
function endComposition(element: HTMLTextAreaElement): void {
  element.blur()
  element.focus()
}

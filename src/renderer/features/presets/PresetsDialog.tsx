import '../../i18n/laterTexts'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PresetContent } from '@shared/model/preset'
import { useAppStore } from '../../store/useApp'
import { GuardedDialog } from '../../ui/GuardedDialog'
import { PresetEditor } from './PresetEditor'
import { PresetList } from './PresetList'

type PresetsDialogProps = { open: boolean; onOpenChange: (open: boolean) => void }

/** Where presets are made, changed, and carried to and from files. */
export function PresetsDialog({ open, onOpenChange }: PresetsDialogProps) {
  const { t } = useTranslation()
  const store = useAppStore()
  useEffect(() => {
    if (open) void store.getState().loadPresets()
  }, [open, store])
  const [editing, setEditing] = useState<{ id: string | null; content: PresetContent } | null>(null)
  const [dirty, setDirty] = useState(false)
  const [note, setNote] = useState<ReactNode>(null)
  const leaveEditor = (): void => {
    setEditing(null)
    setDirty(false)
  }
  return (
    <GuardedDialog
      open={open}
      onOpenChange={(next) => {
        onOpenChange(next)
        leaveEditor()
        setNote(null)
      }}
      dirty={dirty}
      title={t('presets.title')}
      description={t('presets.text')}
      className="max-w-2xl"
    >
      {() =>
        editing === null ? (
          <PresetList note={note} onNote={setNote} onEdit={(id, content) => setEditing({ id, content })} />
        ) : (
          <PresetEditor
            id={editing.id}
            initial={contentOf(editing.content)}
            onDirty={setDirty}
            onCancel={leaveEditor}
            onSaved={(name) => {
              leaveEditor()
              setNote(t('presets.saved', { name }))
            }}
          />
        )
      }
    </GuardedDialog>
  )
}

/** Only what a preset consists of: the contract takes no ID and no time in a preset's content. */
function contentOf({ name, systemPrompt, model, parameters }: PresetContent): PresetContent {
  return { name, systemPrompt, model, parameters }
}

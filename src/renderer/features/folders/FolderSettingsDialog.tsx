import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Folder } from '@shared/model/folder'
import { longestFolderName } from '@shared/model/orderLimits'
import { useAttempt } from '../../errors/useAttempt'
import { useApp, useAppStore } from '../../store/useApp'
import { classes } from '../../ui/classes'
import { aboveFooter, FormFooter } from '../../ui/FormFooter'
import { GuardedDialog } from '../../ui/GuardedDialog'
import { TextArea } from '../../ui/TextArea'
import { TextField } from '../../ui/TextField'
import { ModelField } from '../models/ModelField'

/** The contract's limit, in characters. */
const longestPrompt = 200_000

/** What a folder is called, and what new conversations in it begin with. Nothing is kept until Save. */
export function FolderSettingsDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation()
  const folder = useApp((state) => state.folders.find((one) => one.id === id))
  const [dirty, setDirty] = useState(false)
  return (
    <GuardedDialog
      open
      onOpenChange={(open) => open || onClose()}
      dirty={dirty}
      title={t('order.folderSettingsTitle')}
      description={t('order.folderSettingsText')}
    >
      {(close, done) =>
        folder && <FolderForm folder={folder} onDirty={setDirty} onCancel={close} onSaved={done} />
      }
    </GuardedDialog>
  )
}

type FolderFormProps = {
  folder: Folder
  onDirty: (dirty: boolean) => void
  onCancel: () => void
  onSaved: () => void
}

function FolderForm({ folder, onDirty, onCancel, onSaved }: FolderFormProps) {
  const { t } = useTranslation()
  const store = useAppStore()
  const attempt = useAttempt()
  const [draft, setDraft] = useState(folder)
  const change = (part: Partial<Folder>): void => {
    const next = { ...draft, ...part }
    setDraft(next)
    onDirty(
      next.name !== folder.name || next.model !== folder.model || next.systemPrompt !== folder.systemPrompt,
    )
  }
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const { id, model, systemPrompt } = draft
    const name = draft.name.trim()
    if (name === '') return
    if (await attempt.run(() => store.getState().updateFolder({ id, name, model, systemPrompt }))) onSaved()
  }
  return (
    <form
      noValidate
      className={classes('flex flex-col gap-5', aboveFooter)}
      onSubmit={(event) => void save(event)}
    >
      <TextField
        label={t('shell.folderName')}
        value={draft.name}
        onValueChange={(name) => change({ name })}
        maxLength={longestFolderName}
        autoComplete="off"
        aria-invalid={draft.name.trim() === ''}
        data-testid="folder-name"
      />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span className="text-sm font-medium">{t('order.folderModel')}</span>
        <ModelField
          value={draft.model}
          placeholder={t('order.usualModel')}
          onPick={(model) => change({ model })}
          clear={{ label: t('order.usualModel'), onClear: () => change({ model: null }) }}
          testId="folder-model"
        />
      </div>
      <TextArea
        label={t('order.folderPrompt')}
        hint={t('order.folderPromptHint')}
        value={draft.systemPrompt}
        onValueChange={(systemPrompt) => change({ systemPrompt })}
        maxLength={longestPrompt}
        rows={6}
        data-testid="folder-prompt"
      />
      <FormFooter
        attempt={attempt}
        saveLabel={t('common.save')}
        saveTestId="folder-save"
        onCancel={onCancel}
      />
    </form>
  )
}

import Trash2 from 'lucide-react/icons/trash-2'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { longestTagName, tagColors } from '@shared/model/orderLimits'
import type { Tag } from '@shared/model/tag'
import { ErrorNote } from '../../errors/ErrorNote'
import { useAttempt } from '../../errors/useAttempt'
import { reason } from '../../store/sessionSlice'
import { useApp, useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { classes } from '../../ui/classes'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { Dialog } from '../../ui/Dialog'
import { aboveFooter, stickyFooter } from '../../ui/FormFooter'
import { IconButton } from '../../ui/IconButton'
import { Select } from '../../ui/Select'
import { useEnterKey } from '../../ui/useEnterKey'
import { freshColor, tagDot } from './tagColor'

/** Where tags are made, named, coloured and taken away. */
export function ManageTagsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const store = useAppStore()
  const tags = useApp((state) => state.tags)
  const [removing, setRemoving] = useState<Tag | null>(null)
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t('order.manageTagsTitle')}
      description={t('order.manageTagsText')}
      className="max-w-md"
    >
      <ul className={classes('flex flex-col gap-1', aboveFooter)}>
        {tags.map((tag) => (
          <TagRow key={tag.id} tag={tag} onRemove={() => setRemoving(tag)} />
        ))}
      </ul>
      <NewTag />
      <ConfirmDialog
        open={removing !== null}
        onOpenChange={(open) => open || setRemoving(null)}
        title={t('order.deleteTagTitle', { name: removing?.name })}
        description={t('order.deleteTagText')}
        confirmLabel={t('order.deleteTag')}
        danger
        onConfirm={() => removing && void store.getState().deleteTag(removing.id)}
      />
    </Dialog>
  )
}

function TagRow({ tag, onRemove }: { tag: Tag; onRemove: () => void }) {
  const { t } = useTranslation()
  const store = useAppStore()
  const attempt = useAttempt()
  /** null until something is typed: the name may change elsewhere, and leaving the field must not change it back. */
  const [typed, setTyped] = useState<string | null>(null)
  const change = (part: Partial<Tag>): Promise<boolean> =>
    attempt.run(() => store.getState().updateTag({ ...tag, ...part }))
  const rename = async (): Promise<void> => {
    const next = typed?.trim() ?? ''
    if (next === '' || next === tag.name || (await change({ name: next }))) setTyped(null)
  }
  const field = useRef<HTMLInputElement>(null)
  useEnterKey(field, () => void rename())
  return (
    <li data-testid="tag-row" className="flex flex-col gap-1">
      <div className="flex items-center gap-2">
        <span className={classes('size-2.5 shrink-0 rounded-full', tagDot[tag.color])} aria-hidden />
        <input
          ref={field}
          aria-label={t('order.tagName', { name: tag.name })}
          value={typed ?? tag.name}
          maxLength={longestTagName}
          spellCheck={false}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => void rename()}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.nativeEvent.isComposing || typed === null) return
            // Closing the dialog would take the focus out of the field, and so keep what was typed.
            event.stopPropagation()
            attempt.clear()
            setTyped(null)
          }}
          className="h-8 min-w-0 grow rounded-lg border border-line bg-bg px-2 text-sm hover:border-line-strong"
        />
        <Select
          aria-label={t('order.tagColor', { name: tag.name })}
          value={tag.color}
          options={tagColors.map((color) => ({ value: color, label: t(`order.colors.${color}`) }))}
          onChange={(color) => void change({ color })}
        />
        <IconButton label={t('order.deleteTagNamed', { name: tag.name })} size="small" onClick={onRemove}>
          <Trash2 className="size-4" aria-hidden />
        </IconButton>
      </div>
      {attempt.error && <ErrorNote error={attempt.error} />}
    </li>
  )
}

function NewTag() {
  const { t } = useTranslation()
  const store = useAppStore()
  const attempt = useAttempt()
  const tags = useApp((state) => state.tags)
  const [name, setName] = useState('')
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const tag = { name: name.trim(), color: freshColor(tags) }
    if (tag.name === '') return
    if (await attempt.run(async () => reason(await store.getState().createTag(tag)))) setName('')
  }
  return (
    <form className={classes(stickyFooter, 'mt-3 flex flex-col gap-1')} onSubmit={(event) => void add(event)}>
      <div className="flex gap-2">
        <input
          aria-label={t('order.newTag')}
          placeholder={t('order.newTag')}
          value={name}
          maxLength={longestTagName}
          spellCheck={false}
          onChange={(event) => setName(event.target.value)}
          className="h-9 min-w-0 grow rounded-lg border border-line bg-bg px-2.5 text-sm hover:border-line-strong"
        />
        <Button type="submit" disabled={name.trim() === ''}>
          {t('order.addTag')}
        </Button>
      </div>
      {attempt.error && <ErrorNote error={attempt.error} />}
    </form>
  )
}

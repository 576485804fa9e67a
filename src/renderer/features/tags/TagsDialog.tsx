import Plus from 'lucide-react/icons/plus'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { longestTagName } from '@shared/model/orderLimits'
import { useApp, useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { classes } from '../../ui/classes'
import { type PickItem, PickList } from '../folders/PickList'
import { freshColor, tagDot } from './tagColor'

/** The key of what is no tag yet; theirs are UUIDs. */
const fresh = 'new'

/** Which tags conversations have: each can be taken in and out until the dialog is closed. An unknown name makes one. */
export function TagsDialog({ ids, onClose }: { ids: readonly string[]; onClose: () => void }) {
  const { t } = useTranslation()
  const store = useAppStore()
  const tags = useApp((state) => state.tags)
  const conversations = useApp((state) => state.conversations)
  const [typed, setTyped] = useState('')
  const name = typed.trim().slice(0, longestTagName)
  const lower = name.toLocaleLowerCase()
  const meant = ids.flatMap((id) => conversations[id] ?? [])
  const having = (tagId: string): boolean | 'mixed' => {
    const count = meant.filter(({ tagIds }) => tagIds.includes(tagId)).length
    return count > 0 && count < meant.length ? 'mixed' : count > 0
  }
  const found = tags.filter((tag) => tag.name.toLocaleLowerCase().includes(lower))
  const isNew = name !== '' && !tags.some((tag) => tag.name.toLocaleLowerCase() === lower)
  const make: PickItem = {
    key: fresh,
    label: t('order.makeTag', { name }),
    icon: <Plus className="size-4 shrink-0 text-muted" aria-hidden />,
  }
  const items = [
    ...found.map((tag): PickItem => ({
      key: tag.id,
      label: tag.name,
      icon: <span className={classes('size-2.5 shrink-0 rounded-full', tagDot[tag.color])} aria-hidden />,
      checked: having(tag.id),
    })),
    ...(isNew ? [make] : []),
  ]
  const pick = async (key: string): Promise<void> => {
    const { arrange, createTag, check } = store.getState()
    const made = key === fresh ? await createTag({ name, color: freshColor(tags) }) : null
    if (made !== null && !check(made)) return
    setTyped('')
    const tagId = made?.value.id ?? key
    await arrange(ids, { kind: 'tag', tagId, on: having(tagId) !== true })
  }
  return (
    <PickList
      title={
        meant.length === 1
          ? t('order.tagsTitleOne', { title: meant[0]?.title || t('shell.untitled') })
          : t('order.tagsTitle', { count: ids.length })
      }
      field={t('order.findTag')}
      typed={typed}
      onType={setTyped}
      items={items}
      empty={t('order.noTags')}
      onPick={(key) => void pick(key)}
      onClose={onClose}
      footer={
        <Button
          size="small"
          variant="quiet"
          onClick={() => store.getState().openOrderDialog({ kind: 'manage-tags' })}
        >
          {t('order.manageTags')}
        </Button>
      }
    />
  )
}

import X from 'lucide-react/icons/x'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '@shared/model/attachment'
import { classes } from '../../ui/classes'
import { IconButton } from '../../ui/IconButton'
import { AttachmentTile } from './AttachmentTile'

type AttachmentListProps = {
  attachments: readonly Attachment[]
  align?: 'start' | 'end'
  /** Given while the message is being edited. */
  onRemove?: (hash: string) => void
}

/** What went along with a message. Nothing when nothing did. */
export function AttachmentList({ attachments, align = 'start', onRemove }: AttachmentListProps) {
  const { t } = useTranslation()
  if (attachments.length === 0) return null
  return (
    <ul
      aria-label={t('attachments.list')}
      className={classes('flex flex-wrap items-end gap-2', align === 'end' && 'justify-end')}
    >
      {attachments.map((attachment, index) => (
        <li
          key={`${attachment.hash}-${index}`}
          data-testid="attachment"
          data-kind={attachment.kind}
          data-hash={attachment.hash}
          className={
            attachment.kind === 'image'
              ? 'flex items-start'
              : 'flex max-w-full items-center rounded-xl border border-line bg-raised p-1'
          }
        >
          <AttachmentTile attachment={attachment} large />
          {onRemove && (
            <IconButton
              label={t('attachments.remove', { name: attachment.name })}
              size="small"
              onClick={() => onRemove(attachment.hash)}
            >
              <X className="size-4" aria-hidden />
            </IconButton>
          )}
        </li>
      ))}
    </ul>
  )
}

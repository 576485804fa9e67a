import FileText from 'lucide-react/icons/file-text'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '@shared/model/attachment'
import { loaded } from '../../ui/loaded'
import { fileSize } from './fileSize'
import { Thumbnail } from './Thumbnail'

const AttachmentDialog = loaded(async () => (await import('./AttachmentDialog')).AttachmentDialog)

/** An attachment that is kept: an image as a picture, a file by name and size. Opens in a dialog. */
export function AttachmentTile({ attachment, large }: { attachment: Attachment; large: boolean }) {
  const { t, i18n } = useTranslation()
  const [open, setOpen] = useState(false)
  const { kind, name, byteSize, characters } = attachment
  // How long a text is says more than its bytes: it is what a model reads.
  const size =
    kind === 'text' && characters !== null
      ? t('attachments.characters', {
          count: characters,
          characters: characters.toLocaleString(i18n.language),
        })
      : fileSize(byteSize, i18n.language)
  const isPicture = kind === 'image' && large
  return (
    <>
      <button
        type="button"
        data-testid="attachment-open"
        aria-label={t('attachments.open', { name, size })}
        data-tip={`${name} · ${size}`}
        className={
          isPicture
            ? 'block overflow-hidden rounded-xl border border-line'
            : 'flex min-w-0 items-center gap-2 rounded-lg py-1 pr-2 pl-1 text-left hover:bg-hover'
        }
        onClick={() => setOpen(true)}
      >
        {kind === 'image' ? (
          <Thumbnail
            attachment={attachment}
            className={isPicture ? 'block h-28 max-w-56 min-w-16' : 'block size-9 shrink-0 rounded-md'}
          />
        ) : (
          <span className="flex size-9 shrink-0 items-center justify-center rounded-md bg-hover text-muted">
            <FileText className="size-4.5" aria-hidden />
          </span>
        )}
        {!isPicture && (
          <span className="min-w-0">
            <span data-testid="attachment-name" className="block max-w-48 truncate text-xs">
              {name}
            </span>{' '}
            <span className="block text-xs text-muted">{size}</span>
          </span>
        )}
      </button>
      {open && <AttachmentDialog attachment={attachment} onClose={() => setOpen(false)} />}
    </>
  )
}

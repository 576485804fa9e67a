import TextCursorInput from 'lucide-react/icons/text-cursor-input'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import X from 'lucide-react/icons/x'
import { useTranslation } from 'react-i18next'
import type { DraftFile } from '../../store/draftFile'
import { IconButton } from '../../ui/IconButton'
import { Spinner } from '../../ui/Spinner'
import { AttachmentTile } from './AttachmentTile'
import { fitsIntoText } from './useFileIntoText'
import { useFailureText } from './useFailureText'

type FileChipProps = { file: DraftFile; onIntoText: () => void; onRemove: () => void }

/** A file that is to go along: being read, ready, or why it cannot; its removal, and the way of a text into the message. */
export function FileChip({ file, onIntoText, onRemove }: FileChipProps) {
  const { t } = useTranslation()
  return (
    <li
      data-testid="composer-file"
      data-state={file.state}
      className={`flex max-w-full min-w-0 items-center rounded-xl border p-0.5 ${
        file.state === 'failed' ? 'border-transparent bg-danger-soft' : 'border-line bg-bg'
      }`}
    >
      <FileState file={file} />
      {fitsIntoText(file) && (
        <IconButton
          label={t('attachments.intoText', { name: file.name })}
          data-testid="composer-file-into-text"
          size="small"
          onClick={onIntoText}
        >
          <TextCursorInput className="size-4" aria-hidden />
        </IconButton>
      )}
      <IconButton label={t('attachments.remove', { name: file.name })} size="small" onClick={onRemove}>
        <X className="size-4" aria-hidden />
      </IconButton>
    </li>
  )
}

function FileState({ file }: { file: DraftFile }) {
  const { t } = useTranslation()
  const failureText = useFailureText()
  switch (file.state) {
    case 'ready':
      return <AttachmentTile attachment={file.attachment} large={false} />
    case 'reading':
      return (
        <span className="flex min-w-0 items-center gap-2 px-2 py-1">
          <Spinner />
          <FileLines name={file.name} note={t('attachments.reading')} />
        </span>
      )
    case 'failed':
      return (
        <span className="flex min-w-0 items-center gap-2 px-2 py-1">
          <TriangleAlert className="size-4 shrink-0 text-danger" aria-hidden />
          <FileLines name={file.name} note={failureText(file.failure)} />
        </span>
      )
  }
}

function FileLines({ name, note }: { name: string; note: string }) {
  return (
    <span className="min-w-0">
      <span className="block max-w-56 truncate text-xs" data-tip={name}>
        {name}
      </span>
      <span className="block text-xs text-muted">{note}</span>
    </span>
  )
}

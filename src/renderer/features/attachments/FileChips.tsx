import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftFile } from '../../store/draftFile'
import { useApp } from '../../store/useApp'
import { FileChip } from './FileChip'
import { useFileIntoText } from './useFileIntoText'

type FileChipsProps = {
  conversationId: string
  /** Where the text of a file goes that somebody wants in the message itself. */
  field: RefObject<HTMLTextAreaElement | null>
  onRemoved: () => void
}

const none: DraftFile[] = []

/** The files beside a draft, in the order in which they were added. */
export function FileChips({ conversationId, field, onRemoved }: FileChipsProps) {
  const { t } = useTranslation()
  const files = useApp((state) => state.files[conversationId] ?? none)
  const removeFiles = useApp((state) => state.removeFiles)
  const intoText = useFileIntoText(conversationId, field)
  if (files.length === 0) return null
  return (
    // Read out as they change: a file that turns out to be unreadable is not looked at any more.
    <ul
      aria-label={t('attachments.list')}
      aria-live="polite"
      className="flex max-h-[min(11rem,30dvh)] flex-wrap gap-1.5 overflow-y-auto px-1 pt-1 pb-0.5"
    >
      {files.map((file) => (
        <FileChip
          key={file.key}
          file={file}
          onIntoText={() => void intoText(file)}
          onRemove={() => {
            removeFiles(conversationId, [file.key])
            onRemoved()
          }}
        />
      ))}
    </ul>
  )
}

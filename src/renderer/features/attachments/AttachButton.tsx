import Paperclip from 'lucide-react/icons/paperclip'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Tooltip } from '../../ui/Tooltip'

/** Picks files by the system's own dialog. */
export function AttachButton({ onFiles }: { onFiles: (files: File[]) => void }) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Tooltip label={t('attachments.add')}>
        <button
          type="button"
          data-testid="attach"
          aria-label={t('attachments.add')}
          className="inline-flex size-9 shrink-0 items-center justify-center rounded-xl text-muted hover:bg-hover hover:text-fg"
          onClick={() => input.current?.click()}
        >
          <Paperclip className="size-4.5" aria-hidden />
        </button>
      </Tooltip>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        data-testid="attach-input"
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])])
          // Else picking the same file again would be no change.
          target.value = ''
        }}
      />
    </>
  )
}

import Paperclip from 'lucide-react/icons/paperclip'
import { useTranslation } from 'react-i18next'

/** Shown while files are dragged over the window: they can be let go anywhere. */
export function DropNote() {
  const { t } = useTranslation()
  return (
    <div
      data-testid="drop-note"
      className="pointer-events-none fixed inset-0 z-30 flex items-center justify-center bg-scrim p-6"
    >
      <p className="flex items-center gap-2 rounded-2xl border-2 border-dashed border-accent bg-raised px-8 py-6 font-medium">
        <Paperclip className="size-5 text-accent" aria-hidden />
        {t('attachments.drop')}
      </p>
    </div>
  )
}

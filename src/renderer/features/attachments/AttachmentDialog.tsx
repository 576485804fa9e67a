import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '@shared/appError'
import type { Attachment } from '@shared/model/attachment'
import { ErrorNote } from '../../errors/ErrorNote'
import { useApp, useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Spinner } from '../../ui/Spinner'
import { fileSize } from './fileSize'
import { Picture } from './Picture'
import { textChunks } from './textChunks'
import { readImage } from './thumbnails'

type AttachmentDialogProps = { attachment: Attachment; onClose: () => void }

/** An attachment as the model gets it: the image, or the text of the file. The original can be saved from here. */
export function AttachmentDialog({ attachment, onClose }: AttachmentDialogProps) {
  const { t, i18n } = useTranslation()
  const saveAs = useApp((state) => state.saveAttachmentAs)
  const { kind, name, byteSize, width, height } = attachment
  const facts = [
    ...(width !== null && height !== null ? [t('attachments.pixels', { width, height })] : []),
    fileSize(byteSize, i18n.language),
  ]
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={name}
      description={facts.join(' · ')}
      className="max-w-4xl"
    >
      <div data-testid="attachment-dialog" className="flex max-h-[calc(100dvh-12rem)] flex-col gap-4">
        {kind === 'image' ? (
          <ImageContent attachment={attachment} />
        ) : (
          <TextContent attachment={attachment} />
        )}
        <div className="flex shrink-0 justify-end gap-2">
          <Button onClick={() => void saveAs(attachment)}>{t('attachments.saveOriginal')}</Button>
          <Button variant="primary" onClick={onClose}>
            {t('common.close')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

function ImageContent({ attachment }: { attachment: Attachment }) {
  const { t } = useTranslation()
  const store = useAppStore()
  return (
    <div className="flex min-h-0 justify-center">
      <Picture
        hash={attachment.hash}
        label={attachment.name}
        load={() => readImage(store, attachment.hash)}
        className="max-h-full max-w-full object-contain"
        missing={<p className="text-sm text-muted">{t('attachments.gone')}</p>}
      />
    </div>
  )
}

type Text = { state: 'loading' } | { state: 'read'; text: string } | { state: 'failed'; error: AppError }

function TextContent({ attachment: { hash, name } }: { attachment: Attachment }) {
  const { t } = useTranslation()
  const read = useApp((state) => state.readAttachment)
  const [content, setContent] = useState<Text>({ state: 'loading' })
  useEffect(() => {
    let isGone = false
    void read(hash).then((result) => {
      if (isGone) return
      if (!result.ok) setContent({ state: 'failed', error: result.error })
      else if (result.value.kind === 'text') setContent({ state: 'read', text: result.value.text })
    })
    return () => void (isGone = true)
  }, [hash, read])
  const chunks = useMemo(() => (content.state === 'read' ? textChunks(content.text) : []), [content])
  if (content.state === 'failed') return <ErrorNote error={content.error} />
  if (content.state === 'loading') return <Spinner label={t('attachments.loading')} />
  return (
    <div
      role="region"
      tabIndex={0}
      aria-label={name}
      className="select-content min-h-0 overflow-auto rounded-lg border border-line bg-code p-3 font-mono text-xs"
    >
      {chunks.map((chunk, index) => (
        // What is not in view is not laid out: a file may have two million characters.
        <div
          key={index}
          className="whitespace-pre-wrap [contain-intrinsic-block-size:auto_60rem] [content-visibility:auto]"
        >
          {chunk}
        </div>
      ))}
    </div>
  )
}

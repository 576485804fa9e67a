import ImageOff from 'lucide-react/icons/image-off'
import type { Attachment } from '@shared/model/attachment'
import { useAppStore } from '../../store/useApp'
import { Picture } from './Picture'
import { thumbnailsOf } from './thumbnails'

/** A small picture of an attached image; a sign in its place when the file is gone. */
export function Thumbnail({ attachment, className }: { attachment: Attachment; className: string }) {
  const store = useAppStore()
  return (
    <Picture
      hash={attachment.hash}
      label={attachment.name}
      load={() => thumbnailsOf(store).get(attachment.hash)}
      className={`${className} bg-hover object-cover`}
      missing={
        <span className={`${className} flex items-center justify-center bg-hover text-muted`}>
          <ImageOff className="size-4" aria-label={attachment.name} />
        </span>
      }
    />
  )
}

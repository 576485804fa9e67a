import ImageOff from 'lucide-react/icons/image-off'
import { useMarkdownActions } from '../MarkdownActions'
import { linkTarget } from '@shared/markdown/linkTarget'
import { SafeLink, useIsInsideLink } from './SafeLink'

/** Beyond this a `data:` address would fill the page. */
const maxShownAddress = 80

/**
 * Stands where an image would be. An image is never loaded: its address can carry the conversation to its server
 * the moment the answer is shown.
 */
export function BlockedImage({ src = '', alt = '' }: { src?: string; alt?: string }) {
  const { labels } = useMarkdownActions()
  const isInsideLink = useIsInsideLink()
  const address = src.length > maxShownAddress ? `${src.slice(0, maxShownAddress)}…` : src
  return (
    <span className="markdown-image">
      <ImageOff size={16} aria-hidden />
      <span>{labels.imageBlocked}</span>
      {alt !== '' && <span className="markdown-image-alt">{alt}</span>}
      {isInsideLink || linkTarget(src) === null ? (
        <span className="markdown-address">{address}</span>
      ) : (
        <SafeLink href={src}>{address}</SafeLink>
      )}
    </span>
  )
}

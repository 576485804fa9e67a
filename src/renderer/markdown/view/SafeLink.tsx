import { createContext, use, type MouseEvent, type ReactNode } from 'react'
import { useMarkdownActions } from '../MarkdownActions'
import { linkTarget } from '@shared/markdown/linkTarget'
import { unfinishedAddress } from '../parse/unfinishedAddress'

/** True inside a link, where nothing else may be clickable. */
export const InsideLink = createContext(false)

/** A link that opens on a click only and says where it leads. What may not be opened stays text, address included. */
export function SafeLink({ href = '', children }: { href?: string; children?: ReactNode }) {
  const { openLink, labels } = useMarkdownActions()
  const target = linkTarget(href)
  if (href === unfinishedAddress) return <span className="markdown-link">{children}</span>
  if (target === null) {
    return (
      <span>
        {children}
        {href !== '' && children !== href && <span className="markdown-address"> ({href})</span>}
      </span>
    )
  }
  const open = (event: MouseEvent) => {
    event.preventDefault()
    openLink(target)
  }
  const openWithMiddleButton = (event: MouseEvent) => {
    if (event.button === 1) open(event)
  }
  return (
    <a
      href={target}
      title={target}
      aria-description={labels.openLink(target)}
      rel="noopener noreferrer"
      draggable={false}
      onClick={open}
      onAuxClick={openWithMiddleButton}
    >
      <InsideLink value>{children}</InsideLink>
    </a>
  )
}

export function useIsInsideLink(): boolean {
  return use(InsideLink)
}

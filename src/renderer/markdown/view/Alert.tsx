import Flag from 'lucide-react/icons/flag'
import Info from 'lucide-react/icons/info'
import Lightbulb from 'lucide-react/icons/lightbulb'
import OctagonAlert from 'lucide-react/icons/octagon-alert'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { useId, type ReactNode } from 'react'
import { useMarkdownActions } from '../MarkdownActions'
import type { AlertKind } from './readAlert'

const icons = { note: Info, tip: Lightbulb, important: Flag, warning: TriangleAlert, caution: OctagonAlert }

/** A note that stands out: its kind is said by a word and a picture, and not by colour alone. */
export function Alert({ kind, children }: { kind: AlertKind; children?: ReactNode }) {
  const { labels } = useMarkdownActions()
  const titleId = useId()
  const Icon = icons[kind]
  return (
    <div className="markdown-alert" data-kind={kind} role="note" aria-labelledby={titleId}>
      <p id={titleId} className="markdown-alert-title">
        <Icon size={16} aria-hidden />
        {labels.alert(kind)}
      </p>
      {children}
    </div>
  )
}

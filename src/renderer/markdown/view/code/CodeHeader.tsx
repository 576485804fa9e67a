import Copy from 'lucide-react/icons/copy'
import Download from 'lucide-react/icons/download'
import WrapText from 'lucide-react/icons/wrap-text'
import { memo } from 'react'
import type { CodeInfo } from '../../code/codeInfo'
import { useMarkdownActions } from '../../MarkdownActions'
import { ToolButton } from '../ToolButton'

interface CodeHeaderProps {
  readonly nameId: string
  readonly info: CodeInfo
  /** null while more may come. */
  readonly lines: number | null
  readonly getCode: () => string
  readonly wrapped: boolean
  readonly onToggleWrap: () => void
  /** What is shown of code that can also be previewed; null for all other code. */
  readonly shown: 'code' | 'preview' | null
  readonly onShow: (view: 'code' | 'preview') => void
}

/** What a block of code is called, how long it is, and what can be done with it. */
export const CodeHeader = memo(function CodeHeader(props: CodeHeaderProps) {
  const { nameId, info, lines, getCode, wrapped, onToggleWrap, shown, onShow } = props
  const { labels, copyText, saveText } = useMarkdownActions()
  return (
    <div className="markdown-code-header" data-chrome>
      <span id={nameId} className="markdown-code-name">
        {info.title ?? info.name ?? labels.code}
      </span>
      {info.title !== null && info.name !== null && <span>{info.name}</span>}
      {lines !== null && <span className="markdown-code-lines">{labels.lines(lines)}</span>}
      <span className="markdown-code-tools">
        {shown !== null && (
          <span role="group" aria-label={labels.view} className="markdown-switch">
            {(['code', 'preview'] as const).map((view) => (
              <button
                key={view}
                type="button"
                data-testid={`code-show-${view}`}
                aria-pressed={shown === view}
                onClick={() => onShow(view)}
              >
                {view === 'code' ? labels.asCode : labels.asPreview}
              </button>
            ))}
          </span>
        )}
        {shown !== 'preview' && (
          <button
            type="button"
            className="markdown-tool markdown-tool-quiet"
            aria-label={labels.wrapLines}
            data-tip={labels.wrapLines}
            aria-pressed={wrapped}
            onClick={onToggleWrap}
          >
            <WrapText size={14} aria-hidden />
          </button>
        )}
        <ToolButton
          className="markdown-tool-quiet"
          label={labels.saveCode}
          done={labels.saved}
          icon={<Download size={14} aria-hidden />}
          run={() => saveText(info.fileName, getCode())}
        />
        <ToolButton
          label={labels.copyCode}
          done={labels.copied}
          icon={<Copy size={14} aria-hidden />}
          run={() => copyText(getCode())}
        />
      </span>
    </div>
  )
})

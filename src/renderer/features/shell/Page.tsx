import ArrowLeft from 'lucide-react/icons/arrow-left'
import { type ReactNode, useEffect, useRef } from 'react'
import { useApp } from '../../store/useApp'
import { IconButton } from '../../ui/IconButton'
import { useEscape } from '../../ui/useEscape'
import { useEllipsisFont } from './useEllipsisFont'

type PageProps = {
  title: string
  backLabel: string
  /** Behind the title. */
  status?: ReactNode
  /** False where a field of the page takes the focus in place of its title. */
  focusTitle?: boolean
  testId?: string
  children: ReactNode
}

/** A page that stands in place of the chat; Escape and the arrow lead back to it. */
export function Page({ title, backLabel, status, focusTitle = true, testId, children }: PageProps) {
  const showScreen = useApp((state) => state.showScreen)
  const heading = useRef<HTMLHeadingElement>(null)
  const back = (): void => showScreen('chat')
  useEscape(back)
  useEllipsisFont(true)
  useEffect(() => {
    if (focusTitle) heading.current?.focus()
  }, [focusTitle])
  return (
    <main className="flex h-full flex-col" data-testid={testId}>
      <header className="flex h-12 shrink-0 items-center gap-2 border-b border-line px-3">
        <IconButton label={backLabel} keys="Esc" onClick={back}>
          <ArrowLeft className="size-4" aria-hidden />
        </IconButton>
        <h1 ref={heading} tabIndex={-1} className="text-base font-semibold outline-none">
          {title}
        </h1>
        {status}
      </header>
      {children}
    </main>
  )
}

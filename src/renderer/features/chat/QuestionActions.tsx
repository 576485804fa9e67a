import Ellipsis from 'lucide-react/icons/ellipsis'
import Pencil from 'lucide-react/icons/pencil'
import { type RefObject, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { UserMessage } from '@shared/model/message'
import { useAppStore } from '../../store/useApp'
import { IconButton } from '../../ui/IconButton'
import { loaded } from '../../ui/loaded'
import { ActionBar } from './ActionBar'
import { CopyButton } from './CopyButton'

const QuestionMenu = loaded(async () => (await import('./QuestionMenu')).QuestionMenu)

type QuestionActionsProps = {
  message: UserMessage
  last: boolean
  /** Gets the focus back when the rewriting was given up. */
  editButton: RefObject<HTMLButtonElement | null>
}

/** What can be done with something that the person wrote; stands beside it where there is room, and takes no line then. */
export function QuestionActions({ message, last, editButton }: QuestionActionsProps) {
  const { t } = useTranslation()
  const store = useAppStore()
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  return (
    <ActionBar
      always={last}
      className="-mt-1 -mr-1.5 @md:absolute @md:right-full @md:bottom-2 @md:mt-0 @md:mr-1"
    >
      {message.content !== '' && <CopyButton text={message.content} />}
      <IconButton
        ref={editButton}
        label={t('messages.edit')}
        data-testid="message-edit"
        size="small"
        onClick={() => store.getState().startEdit(message)}
      >
        <Pencil className="size-4" aria-hidden />
      </IconButton>
      <IconButton
        ref={button}
        label={t('messages.moreForQuestion')}
        data-testid="message-more"
        aria-haspopup="menu"
        aria-expanded={open}
        {...(open && { 'data-popup-open': '' })}
        size="small"
        onPointerEnter={() => void QuestionMenu.load()}
        onFocus={() => void QuestionMenu.load()}
        onClick={() => setOpen(true)}
      >
        <Ellipsis className="size-4" aria-hidden />
      </IconButton>
      {open && button.current && (
        <QuestionMenu message={message} anchor={button.current} onClose={() => setOpen(false)} />
      )}
    </ActionBar>
  )
}

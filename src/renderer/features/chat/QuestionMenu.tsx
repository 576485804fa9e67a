import { useTranslation } from 'react-i18next'
import type { UserMessage } from '@shared/model/message'
import { Menu } from '../../ui/Menu'
import { momentText } from './days'
import { useMessageEntries } from './useMessageEntries'

type QuestionMenuProps = { message: UserMessage; anchor: Element; onClose: () => void }

/** What can be done with something that the person wrote, beyond the buttons in view. */
export function QuestionMenu({ message, anchor, onClose }: QuestionMenuProps) {
  const { t, i18n } = useTranslation()
  const [first, ...rest] = useMessageEntries(message)
  return (
    <Menu
      label={t('messages.moreForQuestion')}
      heading={momentText(message.createdAt, i18n.language)}
      anchor={anchor}
      onClose={onClose}
      entries={first ? [{ ...first, separated: false }, ...rest] : rest}
    />
  )
}

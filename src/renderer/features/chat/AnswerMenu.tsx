import Bot from 'lucide-react/icons/bot'
import Copy from 'lucide-react/icons/copy'
import RotateCcw from 'lucide-react/icons/rotate-ccw'
import StepForward from 'lucide-react/icons/step-forward'
import Text from 'lucide-react/icons/text'
import { useTranslation } from 'react-i18next'
import { canContinue } from '@shared/model/finishReason'
import type { Answer } from '@shared/model/message'
import { deliveryOf } from '@shared/model/parameters'
import { plainText } from '../../markdown/plainText'
import { useAppStore } from '../../store/useApp'
import { Menu, type MenuEntry } from '../../ui/Menu'
import { useConnectionName } from '../connection/useConnectionName'
import { usageLines } from './usageLines'
import { useMessageEntries } from './useMessageEntries'

type AnswerMenuProps = {
  answer: Answer
  last: boolean
  anchor: Element
  onClose: () => void
  onChooseModel: () => void
}

const icon = 'size-4 shrink-0'

/** What can be done with an answer beyond the buttons in view. */
export function AnswerMenu({ answer, last, anchor, onClose, onChooseModel }: AnswerMenuProps) {
  const { t, i18n } = useTranslation()
  const connection = useConnectionName(answer.connectionId)
  const store = useAppStore()
  const common = useMessageEntries(answer)
  const { retry, continueAnswer, copyText } = store.getState()
  const { api, stream } = deliveryOf(answer.parameters, answer.model)
  const again = <RotateCcw className={icon} aria-hidden />

  const copies: MenuEntry[] = [
    {
      label: t('messages.copyMarkdown'),
      icon: <Copy className={icon} aria-hidden />,
      testId: 'message-copy-markdown',
      onSelect: () => void copyText(answer.content),
    },
    {
      label: t('messages.copyPlain'),
      icon: <Text className={icon} aria-hidden />,
      testId: 'message-copy-plain',
      onSelect: () => void copyText(plainText(answer.content)),
    },
  ]
  const goesOn: MenuEntry = {
    label: t('messages.continue'),
    icon: <StepForward className={icon} aria-hidden />,
    testId: 'message-menu-continue',
    onSelect: () => void continueAnswer(answer),
  }
  const retries: MenuEntry[] = [
    {
      label: t('chat.retry'),
      icon: again,
      separated: answer.content !== '',
      onSelect: () => void retry(answer),
    },
    {
      label: t('messages.retryModel'),
      icon: <Bot className={icon} aria-hidden />,
      testId: 'message-retry-model',
      onSelect: onChooseModel,
    },
    {
      label: stream ? t('messages.retryUnstreamed') : t('messages.retryStreamed'),
      icon: again,
      onSelect: () => void retry(answer, { kind: 'delivery', api, stream: !stream }),
    },
    api === 'responses'
      ? {
          label: t('messages.retryChat'),
          icon: again,
          onSelect: () => void retry(answer, { kind: 'delivery', api: 'chat-completions', stream }),
        }
      : {
          label: t('messages.retryResponses'),
          icon: again,
          onSelect: () => void retry(answer, { kind: 'delivery', api: 'responses', stream }),
        },
  ]
  return (
    <Menu
      label={t('messages.moreForAnswer')}
      heading={usageLines(answer, connection, { t, language: i18n.language }).join('\n')}
      anchor={anchor}
      onClose={onClose}
      entries={[
        ...(answer.content === '' ? [] : copies),
        ...retries,
        ...(canContinue(answer) && !last ? [goesOn] : []),
        ...common,
      ]}
    />
  )
}

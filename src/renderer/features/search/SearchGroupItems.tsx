import ChevronsDown from 'lucide-react/icons/chevrons-down'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { ChooserGroup, ChooserItem } from '../../ui/ChooserList'
import { FoundConversationLine } from './FoundConversationLine'
import { MessageHitLines } from './MessageHitLines'
import type { SearchChoice, SearchGroup, SearchItem } from './searchItems'

type Choose = (choice: SearchChoice, inBackground: boolean) => void

/** A heading with its results. */
export function SearchGroupItems({ group, onChoose }: { group: SearchGroup; onChoose: Choose }) {
  const { t } = useTranslation()
  return (
    <ChooserGroup label={t(`search.groups.${group.group}`)} labelClassName="px-3.5" items={group.items}>
      {(choice: SearchChoice) =>
        choice.kind === 'more' ? (
          <ChooserItem
            key={choice.key}
            value={choice}
            data-testid="search-more-titles"
            onClick={() => onChoose(choice, false)}
            className="flex items-center gap-2.5 px-3.5 py-2 text-muted"
          >
            <ChevronsDown className="size-4 shrink-0" aria-hidden />
            {t('search.moreConversations', { count: choice.count })}
          </ChooserItem>
        ) : (
          <Result key={choice.key} item={choice} onChoose={onChoose} />
        )
      }
    </ChooserGroup>
  )
}

const Result = memo(function Result({ item, onChoose }: { item: SearchItem; onChoose: Choose }) {
  const isMessage = item.kind === 'message'
  const { conversation } = isMessage ? item.hit : item
  return (
    <ChooserItem
      value={item}
      data-testid="search-result"
      data-kind={item.kind}
      data-conversation-id={conversation.id}
      {...(isMessage && { 'data-message-id': item.hit.messageId })}
      onClick={({ ctrlKey, metaKey }) => onChoose(item, ctrlKey || metaKey)}
      onAuxClick={({ button }) => {
        if (button === 1) onChoose(item, true)
      }}
      className="px-3.5 py-2 [contain-intrinsic-size:auto_4.5rem] [content-visibility:auto]"
    >
      {isMessage ? <MessageHitLines hit={item.hit} /> : <FoundConversationLine conversation={conversation} />}
    </ChooserItem>
  )
})

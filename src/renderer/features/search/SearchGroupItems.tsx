import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { ChooserGroup, ChooserItem } from '../../ui/ChooserList'
import { FoundConversationLine } from './FoundConversationLine'
import { MessageHitLines } from './MessageHitLines'
import type { SearchGroup, SearchItem } from './searchItems'

type Open = (item: SearchItem, inBackground: boolean) => void

/** A heading with its results. */
export function SearchGroupItems({ group, onOpen }: { group: SearchGroup; onOpen: Open }) {
  const { t } = useTranslation()
  return (
    <ChooserGroup label={t(`search.groups.${group.group}`)} labelClassName="px-3.5" items={group.items}>
      {(item: SearchItem) => <Result key={item.key} item={item} onOpen={onOpen} />}
    </ChooserGroup>
  )
}

const Result = memo(function Result({ item, onOpen }: { item: SearchItem; onOpen: Open }) {
  const isMessage = item.kind === 'message'
  const { conversation } = isMessage ? item.hit : item
  return (
    <ChooserItem
      value={item}
      data-testid="search-result"
      data-kind={item.kind}
      data-conversation-id={conversation.id}
      {...(isMessage && { 'data-message-id': item.hit.messageId })}
      onClick={({ ctrlKey, metaKey }) => onOpen(item, ctrlKey || metaKey)}
      onAuxClick={({ button }) => {
        if (button === 1) onOpen(item, true)
      }}
      className="px-3.5 py-2 [contain-intrinsic-size:auto_4.5rem] [content-visibility:auto]"
    >
      {isMessage ? <MessageHitLines hit={item.hit} /> : <FoundConversationLine conversation={conversation} />}
    </ChooserItem>
  )
})

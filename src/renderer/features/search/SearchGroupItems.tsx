import { Autocomplete } from '@base-ui/react/autocomplete'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { FoundConversationLine } from './FoundConversationLine'
import { MessageHitLines } from './MessageHitLines'
import type { SearchGroup, SearchItem } from './searchItems'

type Open = (item: SearchItem, inBackground: boolean) => void

/** A heading with its results. */
export function SearchGroupItems({ group, onOpen }: { group: SearchGroup; onOpen: Open }) {
  const { t } = useTranslation()
  return (
    <Autocomplete.Group items={group.items} className="pb-1 last:pb-0">
      <Autocomplete.GroupLabel className="px-3.5 pt-2 pb-1 text-xs font-medium text-muted">
        {t(`search.groups.${group.group}`)}
      </Autocomplete.GroupLabel>
      <Autocomplete.Collection>
        {(item: SearchItem) => <Result key={item.key} item={item} onOpen={onOpen} />}
      </Autocomplete.Collection>
    </Autocomplete.Group>
  )
}

const Result = memo(function Result({ item, onOpen }: { item: SearchItem; onOpen: Open }) {
  const isMessage = item.kind === 'message'
  const { conversation } = isMessage ? item.hit : item
  return (
    <Autocomplete.Item
      value={item}
      data-testid="search-result"
      data-kind={item.kind}
      data-conversation-id={conversation.id}
      {...(isMessage && { 'data-message-id': item.hit.messageId })}
      onClick={({ ctrlKey, metaKey }) => onOpen(item, ctrlKey || metaKey)}
      onAuxClick={({ button }) => {
        if (button === 1) onOpen(item, true)
      }}
      className="rounded-lg px-3.5 py-2 text-sm outline-none [contain-intrinsic-size:auto_4.5rem] [content-visibility:auto] data-[highlighted]:bg-hover"
    >
      {isMessage ? <MessageHitLines hit={item.hit} /> : <FoundConversationLine conversation={conversation} />}
    </Autocomplete.Item>
  )
})

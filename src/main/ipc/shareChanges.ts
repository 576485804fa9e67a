import type { Result } from '@shared/appError'
import type { CallName, CallOutput } from '@shared/contract'
import type { Sent } from '@shared/contract/chat'
import type { Conversation } from '@shared/model/conversation'
import type { Publish } from './publish'
import type { Handlers } from './router'

type Changes = { [N in CallName]?: (value: CallOutput<N>) => Conversation | null }

const itself = (conversation: Conversation): Conversation => conversation
const ofTurn = (sent: Sent): Conversation | null => (sent.state === 'started' ? sent.turn.conversation : null)

/** The calls that make or change a conversation, with where it stands in their answers. */
const changes: Changes = {
  'conversations.create': itself,
  'conversations.rename': itself,
  'conversations.setModel': itself,
  'conversations.setSystemPrompt': itself,
  'conversations.setParameters': itself,
  'conversations.setFit': itself,
  'conversations.setConnection': itself,
  'conversations.applyPreset': itself,
  'conversations.restore': itself,
  'messages.show': itself,
  'messages.fork': itself,
  'messages.delete': ({ conversation }) => conversation,
  'messages.undelete': itself,
  'chat.send': ofTurn,
  'chat.edit': ofTurn,
  'chat.retry': ofTurn,
  'chat.continue': ofTurn,
  'chat.merge': ofTurn,
}

/**
 * Tells all windows what one of them changed. The one that asked learns it from the answer; the others have the same
 * conversation in their lists. With one window, which is the rule, nothing is sent.
 */
export function shareChanges(handlers: Handlers, several: () => boolean, publish: Publish): Handlers {
  const sharing = Object.entries(changes).map(([name, changed]) => {
    // The name picks handler and change together; the compiler cannot follow that through a union of names.
    const handler = handlers[name as CallName] as (...given: unknown[]) => Promise<Result<never>>
    const told = async (...given: unknown[]): Promise<Result<never>> => {
      const result = await handler(...given)
      const conversation = result.ok && several() ? changed(result.value) : null
      if (conversation !== null) publish('conversation.changed', { conversation })
      return result
    }
    return [name, told]
  })
  return { ...handlers, ...(Object.fromEntries(sharing) as Partial<Handlers>) }
}

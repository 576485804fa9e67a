import type { Result } from '@shared/appError'
import type { RetryChange, Sent } from '@shared/contract/chat'
import type { AttachmentRef } from '@shared/model/attachment'
import type { Column } from '@shared/model/comparison'
import type { ContextMeasure, Fit } from '@shared/model/fit'
import type { Answer, UserMessage } from '@shared/model/message'
import type { MessagesContext } from './parts'

/** What a person wrote, and whom they ask with it this once; without anybody it goes where the conversation's messages go. */
export type Written = { text: string; attachments: AttachmentRef[]; models?: readonly string[] }

/**
 * What became of a question. `failed`: nothing was stored, and the person was told why. `kept`: it does not fit, and the
 * person took it back.
 */
export type Outcome = 'sent' | 'queued' | 'failed' | 'kept'

/** A question that does not fit into the model's context and waits for a decision. */
export type TooLong = {
  conversationId: string
  /** null when it was the gateway that said so, and nothing is known here. */
  measure: ContextMeasure | null
}

/** `remember`: the conversation does the same from now on. */
export type FitDecision = { fit: Fit; remember: boolean }

export type Asking = {
  tooLong: TooLong | null
  /** Ends the wait of a question that does not fit; null takes it back. */
  decideFit(decision: FitDecision | null): void

  send(conversationId: string, written: Written): Promise<Outcome>
  /** Asks anew in place of an earlier message, which stays as a variant. */
  edit(message: UserMessage, written: Written): Promise<Outcome>
  /** Asks for another answer to the same question; the old one stays as a variant. */
  retry(answer: Answer, change?: RetryChange): Promise<Outcome>
  /** As {@link retry}, once the person has decided what is left out. */
  retryShorter(answer: Answer): Promise<Outcome>
  continueAnswer(answer: Answer): Promise<Outcome>
  /**
   * Makes a call that begins a turn and shows what came of it. One that does not fit is made again with what the person
   * decides; `ask` gets null the first time.
   */
  takeSent(conversationId: string, ask: (fit: Fit | null) => Promise<Result<Sent>>): Promise<Outcome>
}

export function createAsking({ client, set, get, updateThread, overtaken }: MessagesContext): Asking {
  let settle: (decision: FitDecision | null) => void = () => undefined
  let last: Promise<unknown> = Promise.resolve()

  const decide = (question: TooLong): Promise<FitDecision | null> =>
    new Promise((resolve) => {
      settle = resolve
      set({ tooLong: question })
    })
  /** One question at a time: two conversations can be too long at once, and there is one dialog. */
  const decision = (question: TooLong): Promise<FitDecision | null> => {
    const decided = last.then(() => decide(question))
    last = decided
    return decided
  }
  /** What the person wants left out; null when the question is taken back. Remembered first: the call reads it. */
  const chooseFit = async (question: TooLong): Promise<Fit | null> => {
    const decided = await decision(question)
    if (decided === null) return null
    const { fit, remember } = decided
    if (remember) {
      const result = await client.call('conversations.setFit', { id: question.conversationId, fit })
      if (get().check(result)) get().receiveConversation(result.value)
    }
    return fit
  }

  const take = async (
    conversationId: string,
    fit: Fit | null,
    ask: (fit: Fit | null) => Promise<Result<Sent>>,
  ): Promise<Outcome> => {
    const waiting = get().queues[conversationId]
    const result = await overtaken.during(async () => {
      const reply = await ask(fit)
      if (reply.ok && reply.value.state === 'started') {
        const { turn } = reply.value
        get().receiveTurn(turn)
        const asked = turn.answers[0]?.id ?? null
        if (get().threads[conversationId]) updateThread(conversationId, (thread) => ({ ...thread, asked }))
      }
      return reply
    })
    if (!get().check(result)) return 'failed'
    const sent = result.value
    if (sent.state === 'started') return 'sent'
    if (sent.state === 'queued') {
      // An event that came meanwhile can be newer: the message may have gone out already.
      if (get().queues[conversationId] === waiting) get().receiveQueue(conversationId, sent.queue)
      return 'queued'
    }
    const chosen = await chooseFit({ conversationId, measure: sent.measure })
    return chosen === null ? 'kept' : take(conversationId, chosen, ask)
  }

  return {
    tooLong: null,
    decideFit: (decided) => {
      set({ tooLong: null })
      settle(decided)
    },
    takeSent: (conversationId, ask) => take(conversationId, null, ask),

    send: (conversationId, { text, attachments, models = [] }) => {
      const asked = models.map((model): Column => ({ model, parameters: {} }))
      const columns = asked.length > 0 ? asked : (get().comparing[conversationId] ?? null)
      return take(conversationId, null, (fit) =>
        client.call('chat.send', { conversationId, text, attachments, fit, columns }),
      )
    },
    edit: ({ id, conversationId }, { text, attachments }) =>
      take(conversationId, null, (fit) =>
        client.call('chat.edit', { messageId: id, text, attachments, fit }),
      ),
    retry: ({ id, conversationId }, change = { kind: 'none' }) =>
      take(conversationId, null, (fit) => client.call('chat.retry', { answerId: id, change, fit })),
    retryShorter: async ({ id, conversationId }) => {
      const measured = await client.call('chat.measure', { conversationId })
      // Without a measure there is still a choice: the gateway has said that it is too long.
      const measure = measured.ok ? measured.value : null
      const chosen = await chooseFit({ conversationId, measure })
      if (chosen === null) return 'kept'
      const change: RetryChange = { kind: 'none' }
      return take(conversationId, chosen, (fit) => client.call('chat.retry', { answerId: id, change, fit }))
    },
    continueAnswer: ({ id, conversationId }) =>
      take(conversationId, null, (fit) => client.call('chat.continue', { answerId: id, fit })),
  }
}

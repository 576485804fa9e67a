import type { PresetContent } from '@shared/model/preset'
import type { Content, Talk } from './content/content'
import { asked, must, type Seed, writeTalk } from './seedHistory'
import { may, today } from './today'

/** The dates of the ledger, as the page's own fields take them. */
export const ledgerDays = { first: '2026-05-01', last: '2026-05-31' }

/** A comparison that has ended, with the figures of each answer. */
export function comparison({ compare }: Content): Seed {
  return async ({ history, begin, end }) => {
    const conversationId = await begin(compare.answers[0]?.model ?? '')
    const turn = must(
      await history.beginTurn({
        conversationId,
        text: compare.question,
        attachments: [],
        title: compare.title,
        answers: compare.answers.map(({ model }) =>
          asked(model, { comparisonId: '01970000-0000-7000-8000-000000000001' }),
        ),
        queuedId: null,
      }),
    )
    for (const [index, answer] of turn.answers.entries()) {
      const given = compare.answers[index]
      if (given) await end(answer, given)
    }
    await addRates(history, ...compare.answers.map(({ model }) => model))
    return [conversationId]
  }
}

/** A question with several answers, one below the other in the list of variants. */
export function variants({ variants: { title, question, answers } }: Content): Seed {
  return async ({ history, at, begin, end }) => {
    const [first, ...others] = answers
    if (first === undefined) return []
    const conversationId = await begin(first.model)
    at(may(12, 9, 41))
    const turn = must(
      await history.beginTurn({
        conversationId,
        text: question,
        attachments: [],
        title,
        answers: [asked(first.model)],
        queuedId: null,
      }),
    )
    const [oldest] = turn.answers
    if (oldest === undefined) return []
    await end(oldest, first)
    for (const [index, given] of others.entries()) {
      at(may(12, 9, 42 + index))
      const again = must(
        await history.beginAnswer({
          besideId: oldest.id,
          asked: { ...asked(given.model), origin: 'retry' },
          content: '',
          reasoning: '',
        }),
      )
      // The conversation was changed a moment ago, whenever its answers were asked for.
      at(today)
      for (const answer of again.answers) await end(answer, given)
    }
    return [conversationId]
  }
}

/** A month of calls, to a few models from a few conversations. */
export const ledger: Seed = async ({ history, at }, pastIds) => {
  const models = [
    { model: 'openai/gpt-5.2', every: 1, input: 2_400, output: 760 },
    { model: 'anthropic/claude-sonnet-4-6', every: 2, input: 5_200, output: 1_350 },
    { model: 'upstage/solar-pro3', every: 3, input: 900, output: 420 },
    { model: 'runyour/free', every: 5, input: 600, output: 300 },
  ]
  for (let day = 1; day <= 31; day += 1) {
    const asking = models.filter(({ every }) => day % 7 > 1 && day % every === 0)
    for (const [index, { model, input, output }] of asking.entries()) {
      at(may(day, 9 + index))
      const id = must(
        await history.startCall({
          conversationId: pastIds[(day + index) % 3] ?? null,
          messageId: null,
          connectionId: 'default',
          model,
          api: 'chat-completions',
          streamed: true,
          purpose: 'answer',
        }),
      )
      // Some days have more in them than others.
      const much = 1 + ((day * 7) % 5)
      must(
        await history.endCall({
          id,
          outcome: day === 20 && index === 0 ? 'stopped' : 'complete',
          errorCode: null,
          usage: {
            inputTokens: input * much,
            outputTokens: output * much,
            cachedTokens: much > 2 ? input : 0,
            reasoningTokens: model.startsWith('openai/') ? 320 * much : 0,
            estimated: false,
          },
          firstTokenMs: 640,
          durationMs: 5_200,
        }),
      )
    }
  }
  await addRates(history, ...models.map(({ model }) => model))
  return []
}

/** Rates somebody might type in; what the models really cost is not known to this app. */
async function addRates(
  history: Parameters<Seed>[0]['history'],
  ...models: readonly string[]
): Promise<void> {
  for (const [index, model] of models.entries()) {
    const rates = { input: 1_500 * (index + 1), output: 6_000 * (index + 1), cached: null }
    must(await history.updateModelSettings({ model, patch: { rates } }))
  }
}

/** Conversations that are open to the right of the others. */
export function talks(...all: readonly Talk[]): Seed {
  return async (seeding) => {
    const ids: string[] = []
    for (const talk of all) ids.push(await writeTalk(seeding, talk))
    return ids
  }
}

/** Presets that somebody has made, and models that somebody has marked. */
export function ownThings(presets: readonly PresetContent[], favourites: readonly string[]): Seed {
  return async ({ history }) => {
    for (const content of presets) must(await history.savePreset({ id: null, content }))
    for (const model of favourites) {
      must(await history.updateModelSettings({ model, patch: { favourite: true } }))
    }
    return []
  }
}

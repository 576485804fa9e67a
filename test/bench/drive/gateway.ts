import type { Pace } from '@main/demo/pace'
import type { Reply } from '../../support/scriptedGateway'
import { longAnswer, scriptedGateway } from '../../support/scriptedGateway'

export type Exchange = {
  /** When the request arrived, in milliseconds since 1970. */
  asked: Promise<number>
  /** When the last byte of the answer was handed to the system, in milliseconds since 1970. */
  sent: Promise<number>
}

export type BenchGateway = {
  baseUrl: string
  apiKey: string
  /** Prepares the answer to the next question that comes. */
  answerNext(pieces: readonly string[], pace: Pace): Exchange
  /** Drops the answers that nobody asked for. */
  forget(): void
  close(): Promise<void>
}

type Prepared = { reply: Reply; arrived(): void }

/** The scripted gateway, with the two times that only the server knows. */
export async function startGateway(): Promise<BenchGateway> {
  const prepared: Prepared[] = []
  const gateway = await scriptedGateway({
    script: ({ method }) => {
      if (method !== 'POST') return undefined
      const next = prepared.shift()
      next?.arrived()
      return next?.reply
    },
  })
  return {
    baseUrl: gateway.baseUrl,
    apiKey: gateway.apiKey,
    forget: () => void (prepared.length = 0),
    close: gateway.close,
    answerNext: (pieces, pace) => {
      let reply = longAnswer(pieces, pace)
      const sent = new Promise<number>((resolve) => (reply = noteEnd(reply, resolve)))
      const asked = new Promise<number>((resolve) =>
        prepared.push({ reply, arrived: () => resolve(Date.now()) }),
      )
      return { asked, sent }
    },
  }
}

function noteEnd(reply: Reply, ended: (at: number) => void): Reply {
  if (reply.kind !== 'stream') throw new Error('only a stream has a last byte')
  const { steps } = reply
  return {
    ...reply,
    steps: (async function* () {
      yield* steps
      ended(Date.now())
    })(),
  }
}

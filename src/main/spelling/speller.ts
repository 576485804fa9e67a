import type { Worker } from 'node:worker_threads'
import type { SpellRequest, SpellResponse } from './spellChecker'

export type Speller = {
  /** Those of the words that are misspelt. */
  misspelt(words: readonly string[]): Promise<string[]>
  /** What could take a word's place, as far as it is found within {@link suggestLimitMs}. */
  suggest(word: string): Promise<string[]>
  /** A word of the person's own. */
  add(word: string): void
}

type SpellerParts = {
  createWorker: () => Worker
  /** The person's own words. */
  own: () => readonly string[]
}

/** Milliseconds without a question after which the thread ends: 90 MB for nothing else. */
const idleMs = 180_000
/** Milliseconds that a menu may be late. */
const suggestLimitMs = 600
/** Words whose verdict is remembered; a few evenings of writing. */
const mostVerdicts = 20_000

type Unnumbered<R> = R extends SpellRequest ? Omit<R, 'id'> : never

/**
 * Asks the thread that has the dictionaries, and remembers what it said. The thread is started by the first word that is
 * not known yet, and ends when nobody writes any more; one that breaks is started again by the next word.
 */
export function createSpeller({ createWorker, own }: SpellerParts): Speller {
  let verdicts = new Map<string, boolean>()
  const waiting = new Map<number, (words: string[]) => void>()
  let worker: Worker | null = null
  let idle: NodeJS.Timeout | null = null
  let lastId = 0

  const end = (): void => {
    const ended = worker
    worker = null
    for (const resolve of waiting.values()) resolve([])
    waiting.clear()
    void ended?.terminate()
  }
  const post = (thread: Worker, request: Unnumbered<SpellRequest>): Promise<string[]> =>
    new Promise((resolve) => {
      const id = (lastId += 1)
      waiting.set(id, resolve)
      thread.postMessage({ ...request, id })
    })
  const start = (): Worker => {
    const thread = createWorker()
    // It keeps nobody from quitting.
    thread.unref()
    thread.on('message', ({ id, words }: SpellResponse) => {
      waiting.get(id)?.(words)
      waiting.delete(id)
    })
    const broken = (): void => void (worker === thread && end())
    thread.on('error', broken)
    thread.on('exit', broken)
    worker = thread
    if (own().length > 0) void post(thread, { kind: 'add', words: own() })
    return thread
  }
  const ask = (request: Unnumbered<SpellRequest>): Promise<string[]> => {
    if (idle !== null) clearTimeout(idle)
    idle = setTimeout(end, idleMs)
    idle.unref()
    return post(worker ?? start(), request)
  }

  return {
    misspelt: async (words) => {
      const fresh = words.filter((word) => !verdicts.has(word))
      if (fresh.length > 0) {
        const thread = worker ?? start()
        const current = verdicts
        const wrong = new Set(await ask({ kind: 'check', words: fresh }))
        // What a thread that broke did not say is no verdict; one from before a word was added is kept with the old ones.
        if (thread === worker) for (const word of fresh) remember(current, word, !wrong.has(word))
      }
      return words.filter((word) => verdicts.get(word) === false)
    },
    suggest: async (word) => {
      const late = new Promise<string[]>((resolve) => setTimeout(resolve, suggestLimitMs, []))
      return Promise.race([ask({ kind: 'suggest', word }), late])
    },
    add: (word) => {
      // Other forms of it may be right now, too.
      verdicts = new Map()
      if (worker !== null) void post(worker, { kind: 'add', words: [word] })
    },
  }
}

function remember(verdicts: Map<string, boolean>, word: string, isRight: boolean): void {
  verdicts.set(word, isRight)
  const [oldest] = verdicts.keys()
  if (verdicts.size > mostVerdicts && oldest !== undefined) verdicts.delete(oldest)
}

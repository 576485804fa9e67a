import type { Result } from '@shared/appError'
import type { CallName, CallOutput, calls, ParsedInput } from '@shared/contract'
import type { WindowId } from '@shared/model/layout'
import type { Log } from '../logging/log'

/** Who makes a call: main knows it by the sender, so that no window can speak for another. */
export type Caller = { windowId: WindowId }

/** Calls whose answer depends on the window that asks. */
type OfTheCaller =
  | 'app.bootstrap'
  | 'conversations.create'
  | 'search.messages'
  | 'tabs.save'
  | `windows.${string}`
  | `quick.${string}`

export type Handler<N extends CallName> = N extends OfTheCaller
  ? (input: ParsedInput<N>, caller: Caller) => Promise<Result<CallOutput<N>>>
  : (input: ParsedInput<N>) => Promise<Result<CallOutput<N>>>
/** One handler for each call: leaving one out, or adding one that no call names, does not compile. */
export type Handlers = { [N in CallName]: Handler<N> }

/** Every call with what it takes; see `shared/contract`. */
export type Calls = typeof calls

export type Router = (name: unknown, input: unknown, caller: Caller) => Promise<Result<unknown>>

/**
 * The trust line: checks a call's name and input, then hands it to its handler. What the window should never have sent
 * rejects, loudly; what can go wrong in an honest call is a value. The sender was checked before.
 * @param contract loads every call. Its hundreds of schemas are made while the window starts, not before: they were
 * measured to cost a start 30 ms in which nothing else can happen.
 */
export function createRouter(handlers: Handlers, log: Log, contract: () => Promise<Calls>): Router {
  return async (name, input, caller) => {
    const calls = await contract()
    if (!isCallName(name, calls)) throw new Error(`refused: no such call: ${String(name).slice(0, 80)}`)
    const parsed = calls[name].input.safeParse(input)
    if (!parsed.success) {
      const paths = parsed.error.issues.map(({ path, code }) => `${path.join('.')} ${code}`).join(', ')
      throw new Error(`refused: ${name} with bad input: ${paths}`)
    }
    try {
      // The name picks input and handler together; the compiler cannot follow that through a union of names.
      return await (handlers[name] as (input: unknown, caller: Caller) => Promise<Result<unknown>>)(
        parsed.data,
        caller,
      )
    } catch (cause) {
      log.error('a handler broke', cause, { call: name })
      return { ok: false, error: { code: 'internal', message: `${name} broke inside the app` } }
    }
  }
}

/** Own names only: `__proto__` and `toString` are not calls. */
function isCallName(name: unknown, calls: Calls): name is CallName {
  return typeof name === 'string' && Object.hasOwn(calls, name)
}

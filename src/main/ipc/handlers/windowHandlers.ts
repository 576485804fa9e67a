import { fail, ok, type Result } from '@shared/appError'
import type { DesktopState, Landing } from '@shared/contract/windows'
import type { Conversation } from '@shared/model/conversation'
import type { TabLayout, WindowId } from '@shared/model/layout'
import type { Caller, Handlers } from '../router'

type WindowCall = Extract<
  keyof Handlers,
  `windows.${string}` | `quick.${string}` | `desktop.${string}` | 'tabs.save'
>

/** What a window asks for about windows. */
export type WindowDesk = {
  saveTabs(windowId: WindowId, layout: TabLayout): Promise<Result<null>>
  /** @param from the window that it comes from */
  open(conversationId: string | null, from: WindowId): Promise<Result<null>>
  showElsewhere(conversationId: string, caller: WindowId, landing: Landing | null): boolean
  close(windowId: WindowId): void
  print(windowId: WindowId): Promise<Result<boolean>>
  savePdf(windowId: WindowId, name: string): Promise<Result<{ path: string } | null>>
}

/** What the quick question's window asks for; see `quick/quickQuestion.ts`. */
export type QuickDesk = {
  begin(fresh: boolean): Promise<Result<Conversation>>
  keep(conversationId: string): Promise<Result<Conversation>>
  dismiss(): Promise<Result<null>>
  resize(height: number): void
}

/** @param quick fetched when it is asked for, like the rest of what is outside the windows */
export function windowHandlers(
  desk: WindowDesk,
  quick: () => Promise<QuickDesk>,
  desktopState: () => Promise<DesktopState>,
): Pick<Handlers, WindowCall> {
  return {
    'tabs.save': async (layout, { windowId }) => {
      if (windowId === 'quick') return refuse('the quick question has no tabs')
      return desk.saveTabs(windowId, layout)
    },
    'windows.open': async ({ conversationId }, { windowId }) => {
      if (windowId === 'quick') return refuse('a quick question is kept before it has a tab')
      return desk.open(conversationId, windowId)
    },
    'windows.showConversation': async ({ conversationId, landing }, { windowId }) =>
      ok(desk.showElsewhere(conversationId, windowId, landing ?? null)),
    'windows.close': async (_input, { windowId }) => {
      desk.close(windowId)
      return ok(null)
    },
    'windows.print': (_input, { windowId }) => desk.print(windowId),
    'windows.savePdf': ({ name }, { windowId }) => desk.savePdf(windowId, name),
    'quick.begin': async ({ fresh }, caller) => (isQuick(caller) ? (await quick()).begin(fresh) : notQuick()),
    'quick.keep': async ({ conversationId }, caller) =>
      isQuick(caller) ? (await quick()).keep(conversationId) : notQuick(),
    'quick.dismiss': async (_input, caller) => (isQuick(caller) ? (await quick()).dismiss() : notQuick()),
    'quick.resize': async ({ height }, caller) => {
      if (!isQuick(caller)) return notQuick()
      const question = await quick()
      question.resize(height)
      return ok(null)
    },
    'desktop.state': async () => ok(await desktopState()),
  }
}

function isQuick({ windowId }: Caller): boolean {
  return windowId === 'quick'
}

/** One window has no say in what belongs to another. */
function notQuick(): Result<never> {
  return refuse('not from the window of the quick question')
}

function refuse(message: string): Result<never> {
  return fail({ code: 'bad-request', message })
}

import type { RunningApp } from './runningApp'

type App = Pick<RunningApp, 'app'>

/** Chooses an item of the application menu by its shortcut, as the system would; the menu comes behind the first frame. */
export function chooseFromMenu({ app }: App, accelerator: string): Promise<void> {
  return app.evaluate(async ({ Menu }, wanted) => {
    const find = () => {
      const items = Menu.getApplicationMenu()?.items.flatMap((one) => one.submenu?.items ?? []) ?? []
      return items.find((one) => one.accelerator === wanted)
    }
    const limit = Date.now() + 5_000
    while (find() === undefined && Date.now() < limit) await new Promise((next) => setTimeout(next, 20))
    const item = find()
    if (item === undefined) throw new Error(`no item of the menu has the shortcut ${wanted}`)
    item.click()
  }, accelerator)
}

export function menuLabels({ app }: App): Promise<string[]> {
  return app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label) ?? [])
}

export function windowCount({ app }: App): Promise<number> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
}

/** Keeps links and folders that main hands to the system from reaching it; what was handed over is kept instead. */
export async function interceptDesktop({ app }: App): Promise<{ openedLinks(): Promise<string[]> }> {
  await app.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openExternal = async (url: string) => void opened.push(url)
    shell.openPath = async () => ''
  })
  return { openedLinks: () => app.evaluate(() => Reflect.get(globalThis, 'opened') as string[]) }
}

/** Answers the system's dialogs for files in the person's place: every question for a place gets this one. */
export function answerFileDialogs({ app }: App, path: string): Promise<void> {
  return app.evaluate(({ dialog }, picked) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: picked })
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [picked] })
  }, path)
}

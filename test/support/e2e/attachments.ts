import type { Locator, Page } from 'playwright-core'
import type { LoggedRequest } from '../scriptedGateway'
import type { RunningApp } from './runningApp'

/** What a person does with files, by the handles that outside tools rely on too. */

export type TestFile = { name: string; mimeType: string; buffer: Buffer }

export function testFile(name: string, content: string | Uint8Array, mimeType = ''): TestFile {
  return { name, mimeType, buffer: Buffer.from(content) }
}

/** Picks files as the system's dialog would. */
export function pickFiles(page: Page, ...files: TestFile[]): Promise<void> {
  return page.getByTestId('attach-input').setInputFiles(files)
}

/** Puts an image on the system's clipboard, as a program for pictures would. */
export function copyImage({ app }: Pick<RunningApp, 'app'>, image: Uint8Array): Promise<void> {
  return app.evaluate(async (electron, base64) => {
    const picture = electron.nativeImage.createFromDataURL(`data:image/png;base64,${base64}`)
    // Until Electron 44 the clipboard was another one, and the tests run on both.
    const older = electron.clipboard as unknown as { writeImage?(image: Electron.NativeImage): void }
    if (older.writeImage) return older.writeImage(picture)
    const blob = new Blob([new Uint8Array(picture.toPNG())], { type: 'image/png' })
    await electron.clipboard.write([new electron.ClipboardItem({ 'image/png': blob })])
  }, Buffer.from(image).toString('base64'))
}

/** Files beside the draft. */
export function draftFiles(page: Page, state?: 'reading' | 'ready' | 'failed'): Locator {
  const wanted = state === undefined ? '' : `[data-state="${state}"]`
  return page.locator(`[data-testid="composer-file"]${wanted}`)
}

/** Attachments of the messages that are shown. */
export function sentFiles(page: Page): Locator {
  return page.getByTestId('attachment')
}

type Part = { type: string; text?: string; image_url?: { url: string } }

/** What the last message of a completion consisted of: its text, and its images with their type and bytes. */
export function lastContent(request: LoggedRequest | undefined): {
  text: string
  images: { mime: string; base64: string }[]
} {
  const body = request?.body as { messages: { content: string | Part[] }[] } | undefined
  const content = body?.messages.at(-1)?.content ?? ''
  const parts: Part[] = typeof content === 'string' ? [{ type: 'text', text: content }] : content
  return {
    text: parts.map(({ text }) => text ?? '').join(''),
    images: parts.flatMap(({ image_url: image }) => {
      const [, mime = '', base64 = ''] = /^data:([^;]+);base64,(.*)$/.exec(image?.url ?? '') ?? []
      return image === undefined ? [] : [{ mime, base64 }]
    }),
  }
}

export type Look = { width: number; height: number; corner: number[] }

/** Size of an image and the colour of its upper left corner, as a browser sees them. */
export function lookAt(page: Page, image: { mime: string; base64: string } | undefined): Promise<Look> {
  return page.evaluate(
    async ({ mime, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const bitmap = await createImageBitmap(new Blob([bytes], { type: mime }))
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
      const context = canvas.getContext('2d')
      context?.drawImage(bitmap, 0, 0)
      const corner = [...(context?.getImageData(1, 1, 1, 1).data ?? [])]
      return { width: bitmap.width, height: bitmap.height, corner }
    },
    image ?? { mime: '', base64: '' },
  )
}

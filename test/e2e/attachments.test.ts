import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import {
  copyImage,
  draftFiles,
  lastContent,
  lookAt,
  pickFiles,
  sentFiles,
  testFile,
} from '../support/e2e/attachments'
import { answers, composer, contentOf, say, sayAndWait, userMessages } from '../support/e2e/chatWindow'
import { sharedJourney } from '../support/e2e/sharedJourney'
import { eventually, journey } from '../support/e2e/test'
import { png } from '../support/files/images'
import { pdf } from '../support/files/pdf'
import { answer, error } from '../support/scriptedGateway'

/** 안녕하세요, in code page 949. */
const hello = 'BEC8B3E7C7CFBCBCBFE4'

/** The bytes of a JPEG of 40 × 20 pixels, its left half red and its right half blue, that asks to be turned to the right. */
async function turnedPhoto(page: Page): Promise<Uint8Array> {
  const bytes = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(40, 20)
    const context = canvas.getContext('2d')
    if (context === null) throw new Error('no canvas')
    context.fillStyle = 'red'
    context.fillRect(0, 0, 20, 20)
    context.fillStyle = 'blue'
    context.fillRect(20, 0, 20, 20)
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 1 })
    return [...new Uint8Array(await blob.arrayBuffer())]
  })
  // EXIF: one entry, orientation (0x0112) 6: the camera was turned, so its left side is the picture's top.
  const exif = Buffer.from('ffe1002245786966000049492a0008000000010012010300010000000600000000000000', 'hex')
  return Buffer.concat([Buffer.from(bytes.slice(0, 2)), exif, Buffer.from(bytes.slice(2))])
}

describe('files that are picked', () => {
  sharedJourney(
    'go along as what a model can read, and are kept with the message',
    async ({ gateway, app }) => {
      gateway.willAnswer(answer('Seen.'))
      const { page, userData } = app
      const photo = png(3136, 1000)
      await pickFiles(
        page,
        testFile('photo.png', photo, 'image/png'),
        testFile('인사.txt', Uint8Array.from(Buffer.from(hello, 'hex')), 'text/plain'),
        testFile('계약서.pdf', pdf([{ korean: hello }, { latin: 'second page' }]), 'application/pdf'),
      )
      await eventually(() => draftFiles(page, 'ready').count()).toBe(3)
      await sayAndWait(page, 'What is this?')

      const { text, images } = lastContent(gateway.completions()[0])
      expect(text).toContain('인사.txt')
      expect(text).toContain('안녕하세요')
      expect(text).toContain('[Page 1 of 2]\n안녕하세요')
      expect(text).toContain('[Page 2 of 2]\nsecond page')
      expect(text.endsWith('What is this?')).toBe(true)
      // Scaled down, and without transparency a JPEG.
      expect(images.map(({ mime }) => mime)).toEqual(['image/jpeg'])
      expect(await lookAt(page, images[0])).toMatchObject({ width: 1568, height: 500 })

      expect(await draftFiles(page).count()).toBe(0)
      expect(await sentFiles(page).count()).toBe(3)
      // The original is kept as it was.
      const hash = createHash('sha256').update(photo).digest('hex')
      const stored = readFileSync(join(userData, 'attachments', hash.slice(0, 2), hash))
      expect(new Uint8Array(stored)).toEqual(photo)
    },
  )

  sharedJourney(
    'are turned as the camera was held, and keep their transparency',
    async ({ gateway, app }) => {
      gateway.willAnswer(answer('Seen.'))
      const { page } = app
      await pickFiles(
        page,
        testFile('turned.jpg', await turnedPhoto(page), 'image/jpeg'),
        testFile('glass.png', png(8, 8, [0, 255, 0, 128]), 'image/png'),
      )
      await eventually(() => draftFiles(page, 'ready').count()).toBe(2)
      // An image needs no words.
      await page.getByTestId('send').click()
      await answers(page, 'complete').waitFor()

      const { images, text } = lastContent(gateway.completions()[0])
      expect(text).toBe('')
      const turned = await lookAt(page, images[0])
      expect(turned).toMatchObject({ width: 20, height: 40 })
      const [red = 0, , blue = 0] = turned.corner
      expect(red > 200 && blue < 60, `the corner is ${turned.corner.join(' ')}`).toBe(true)
      expect(images[1]?.mime).toBe('image/png')
      expect((await lookAt(page, images[1])).corner[3]).toBe(128)
    },
  )

  sharedJourney('that cannot go along say why and cost nothing else', async ({ gateway, app }) => {
    gateway.willAnswer(answer('Only the good one.'))
    const { page } = app
    await composer(page).fill('Read this')
    await pickFiles(
      page,
      testFile('good.md', '# Good'),
      testFile('photo.heic', '\0\0\0\x1cftypheic'),
      testFile('letter.docx', 'PK\x03\x04\0\0'),
      testFile('scan.pdf', pdf(['picture'])),
      testFile('broken.png', png(4, 4).slice(0, 40), 'image/png'),
    )
    await eventually(() => draftFiles(page, 'failed').count()).toBe(4)
    const reasons = await draftFiles(page, 'failed').allInnerTexts()
    expect(reasons.map((text) => text.split('\n').at(-1))).toEqual([
      'This kind of image cannot be sent. Save it as PNG or JPEG first.',
      'Only images, PDFs and text files can be sent.',
      'This PDF has no text, only pictures of pages. Attach the pages as images instead.',
      'This file is damaged and cannot be opened.',
    ])
    // Nothing is sent, and billed, without a file that was meant to go along.
    await composer(page).press('Enter')
    await page.getByText('A file cannot go along. Remove it to send the rest.').waitFor()
    expect(gateway.completions()).toHaveLength(0)
    for (const name of ['photo.heic', 'letter.docx', 'scan.pdf', 'broken.png']) {
      await page.getByRole('button', { name: `Remove ${name}` }).press('Enter')
    }
    expect(await composer(page).inputValue()).toBe('Read this')
    await composer(page).press('Enter')
    await answers(page, 'complete').waitFor()
    expect(lastContent(gateway.completions()[0]).text).toContain('# Good')
  })

  sharedJourney('are twenty at most', async ({ app }) => {
    const { page } = app
    const many = Array.from({ length: 21 }, (_, index) => testFile(`note ${index}.txt`, `note ${index}`))
    await pickFiles(page, ...many)
    await page.getByText('A message takes 20 files. The others were not attached.').waitFor()
    await eventually(() => draftFiles(page, 'ready').count()).toBe(20)
  })
})

describe('other ways in', () => {
  journey('an image that was copied is pasted', async ({ gateway, start }) => {
    gateway.willAnswer(answer('Seen.'))
    const { app, page } = await start()
    await copyImage({ app }, png(30, 10))
    await composer(page).focus()
    await page.keyboard.press('Control+V')
    await draftFiles(page, 'ready').waitFor()
    await sayAndWait(page, 'pasted')
    const { images } = lastContent(gateway.completions()[0])
    expect(await lookAt(page, images[0])).toMatchObject({ width: 30, height: 10 })
  })

  sharedJourney('files are dropped anywhere in the window, which says so', async ({ app }) => {
    const { page } = app
    await composer(page).waitFor()
    const drag = (type: string): Promise<void> =>
      page.evaluate((name) => {
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File(['dropped'], 'dropped.txt', { type: 'text/plain' }))
        const target = document.querySelector('main') ?? document.body
        target.dispatchEvent(new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true }))
      }, type)
    await drag('dragenter')
    await page.getByTestId('drop-note').waitFor()
    await drag('drop')
    await page.getByTestId('drop-note').waitFor({ state: 'hidden' })
    await draftFiles(page, 'ready').waitFor()
    expect(await draftFiles(page).innerText()).toContain('dropped.txt')
  })
})

describe('attachments of a message', () => {
  journey(
    'are there after a restart, open larger, and the original can be saved',
    async ({ gateway, start }) => {
      gateway.willAnswer(answer('Seen.'))
      const first = await start()
      const note = Buffer.from(hello, 'hex')
      await pickFiles(first.page, testFile('photo.png', png(40, 20), 'image/png'), testFile('인사.txt', note))
      await eventually(() => draftFiles(first.page, 'ready').count()).toBe(2)
      await sayAndWait(first.page, 'keep them')
      await first.quit()

      const { app, page, userData } = await start({ userData: first.userData })
      await page.locator('[data-testid="attachment"] canvas[data-state="drawn"]').waitFor()
      await page.getByRole('button', { name: 'Open 인사.txt' }).press('Enter')
      const dialog = page.getByTestId('attachment-dialog')
      await dialog.getByText('안녕하세요').waitFor()

      const target = join(userData, 'saved.txt')
      await app.evaluate(({ dialog: dialogs }, filePath) => {
        dialogs.showSaveDialog = async () => ({ canceled: false, filePath })
      }, target)
      await dialog.getByRole('button', { name: 'Save original…' }).click()
      await eventually(() => readdirSync(userData)).toContain('saved.txt')
      expect(readFileSync(target)).toEqual(note)
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'hidden' })

      await page.getByRole('button', { name: 'Open photo.png' }).click()
      await dialog.locator('canvas[data-state="drawn"]').waitFor()
      const size = await dialog
        .locator('canvas')
        .evaluate((canvas: HTMLCanvasElement) => [canvas.width, canvas.height])
      expect(size).toEqual([40, 20])
    },
  )

  sharedJourney('stay when the model refuses them, with the text', async ({ gateway, app }) => {
    gateway.willAnswer(error(400, 'This model does not support image input'), answer('Without it.'))
    const { page } = app
    await pickFiles(page, testFile('photo.png', png(4, 4), 'image/png'))
    await draftFiles(page, 'ready').waitFor()
    await say(page, 'look')
    await answers(page, 'failed').waitFor()
    expect(await page.getByTestId('message-error').getAttribute('data-code')).toBe('attachment-refused')
    expect(await contentOf(userMessages(page)).innerText()).toBe('look')
    expect(await sentFiles(page).count()).toBe(1)
  })
})

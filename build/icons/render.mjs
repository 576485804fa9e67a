/**
 * Draws icon.svg into the PNG files beside it, and both drawings into those of the tray: `electron --no-sandbox build/icons/render.mjs`, in a session with a
 * display. Run by hand after the drawing has changed; the pictures are in git because release machines need them.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, BrowserWindow } from 'electron'

const here = dirname(fileURLToPath(import.meta.url))
/**
 * Freedesktop's usual sizes for Linux; macOS and Windows are served from the largest.
 * @type {Record<string, number>}
 */
const files = { 'icon.png': 1024 }
for (const size of [16, 32, 48, 64, 128, 256, 512]) files[`linux/${size}x${size}.png`] = size

/** In the sizes of a tray; these are built into the app. */
const tray = join(here, '../../src/main/tray/icons')

app.disableHardwareAcceleration()
app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false, webPreferences: { offscreen: true } })
  await window.loadURL('about:blank')
  mkdirSync(join(here, 'linux'), { recursive: true })
  mkdirSync(tray, { recursive: true })
  /** @type {(drawing: string, size: number, path: string) => Promise<void>} */
  const render = async (drawing, size, path) => {
    const url = await window.webContents.executeJavaScript(
      `(${draw})(${JSON.stringify(svg(drawing))}, ${size})`,
    )
    writeFileSync(path, Buffer.from(url.split(',')[1], 'base64'))
  }
  for (const [name, size] of Object.entries(files)) await render('icon.svg', size, join(here, name))
  for (const size of [16, 32, 64]) await render('icon.svg', size, join(tray, `color-${size}.png`))
  for (const size of [16, 32]) await render('tray.svg', size, join(tray, `template-${size}.png`))
  app.quit()
})

/** @param {string} name */
function svg(name) {
  return `data:image/svg+xml;base64,${readFileSync(join(here, name), 'base64')}`
}

/**
 * Runs inside the window: a canvas keeps what is transparent, a screenshot would not.
 * @param {string} source
 * @param {number} size
 */
async function draw(source, size) {
  const image = new Image(size, size)
  image.src = source
  await image.decode()
  const canvas = new OffscreenCanvas(size, size)
  canvas.getContext('2d')?.drawImage(image, 0, 0, size, size)
  const blob = await canvas.convertToBlob({ type: 'image/png' })
  return await new Promise((done) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => done(reader.result))
    reader.readAsDataURL(blob)
  })
}

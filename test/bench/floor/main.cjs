// The floor: what Electron itself costs. A window with one textarea; Enter asks the gateway, and what it streams is
// appended to a <pre>. No history, no markdown, no checks: nothing that a chat client needs can be cheaper.
const { app, BrowserWindow, ipcMain, net } = require('electron')
const { join } = require('node:path')

const { RUNYOUR_BASE_URL: baseUrl, RUNYOUR_API_KEY: apiKey } = process.env
app.setPath('userData', app.commandLine.getSwitchValue('user-data-dir'))

ipcMain.on('ask', async ({ sender }, text) => {
  const response = await net.fetch(`${baseUrl}/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${apiKey}` },
    body: JSON.stringify({
      model: 'openai/gpt-5.5',
      messages: [{ role: 'user', content: text }],
      stream: true,
    }),
  })
  let rest = ''
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop()
    const added = lines.map(textOf).join('')
    if (added !== '') sender.send('text', added)
  }
})

function textOf(line) {
  if (!line.startsWith('data: {')) return ''
  return JSON.parse(line.slice('data: '.length)).choices[0]?.delta.content ?? ''
}

void app.whenReady().then(() => {
  // As large as the app's first window: what a frame costs depends on it.
  const window = new BrowserWindow({
    width: 1180,
    height: 800,
    autoHideMenuBar: true,
    webPreferences: { preload: join(__dirname, 'preload.cjs'), spellcheck: false },
  })
  void window.loadFile(join(__dirname, 'page.html'))
})
app.on('window-all-closed', () => app.quit())

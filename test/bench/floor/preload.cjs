const { contextBridge, ipcRenderer } = require('electron')

contextBridge.exposeInMainWorld('floor', {
  ask: (text) => ipcRenderer.send('ask', text),
  onText: (listener) => void ipcRenderer.on('text', (_event, text) => listener(text)),
})

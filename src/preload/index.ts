import { contextBridge, ipcRenderer } from 'electron'
import { type Bridge, eventChannel, invokeChannel } from '@shared/contract/bridge'

type Listener = (payload: unknown) => void

const listeners = new Map<string, Set<Listener>>()

// One subscription for all events. Electron's event object stays on this side: it leads to the raw channel.
ipcRenderer.on(eventChannel, (_event, name: string, payload: unknown) => {
  for (const listener of listeners.get(name) ?? []) listener(payload)
})

/** Names and inputs pass through untouched: main is the trust line and checks them there, once. */
const bridge: Bridge = {
  invoke: (name, input) => ipcRenderer.invoke(invokeChannel, name, input),
  on: (name, listener) => {
    const set = listeners.get(name) ?? new Set()
    listeners.set(name, set.add(listener as Listener))
    return () => set.delete(listener as Listener)
  },
}

contextBridge.exposeInMainWorld('runyour', bridge)

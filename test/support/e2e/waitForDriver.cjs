'use strict'
const { app } = require('electron')

/*
 * Loaded before the app's own code: what waits for Electron to be ready waits until Playwright, too, has attached. It
 * would wait for ever itself if it came in the very moment in which the window's first navigation is committed: it has
 * asked for the events by then, and gets all but that one. Playwright has a file of this kind for an Electron that it
 * finds by itself, which also sets switches that the app does not run with otherwise.
 */
const ready = app.whenReady()
const both = new Promise((done) => {
  // The name is Playwright's; it is called as soon as everything is attached. Not acted upon inside the call: it comes from
  // the inspector, behind which nobody looks after promises that were settled.
  Object.defineProperty(globalThis, '__playwright_run', { value: () => void setImmediate(done, ready) })
})
app.whenReady = () => both

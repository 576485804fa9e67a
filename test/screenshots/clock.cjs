'use strict'
const process = require('node:process')

/**
 * Moves the day: what a program is told of it from then on is so many milliseconds later. Time goes on as ever.
 * @param {number} shift
 */
function shiftDate(shift) {
  const real = Date
  globalThis.Date = class extends real {
    constructor(...parts) {
      if (parts.length === 0) super(real.now() + shift)
      else super(...parts)
    }

    static now() {
      return real.now() + shift
    }
  }
}

module.exports = { shiftDate }

/*
 * Electron loads this before the app's own code; stage.ts does the same to the windows and then lets the app begin. The
 * history's worker is told the time by main.
 */
if (process.type === 'browser') {
  const { app } = require('electron')
  shiftDate(Number(process.env['RUNYOUR_PICTURE_SHIFT']))
  const ready = app.whenReady()
  const begun = new Promise((done) => Object.assign(globalThis, { beginPictures: done }))
  app.whenReady = () => begun.then(() => ready)
}

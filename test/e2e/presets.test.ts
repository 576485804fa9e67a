import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, onTestFinished } from 'vitest'
import { answer } from '../support/scriptedGateway'
import { openChatSettings, saveChatSettings, typeParameter } from '../support/e2e/chatSettings'
import { answers, pickModel, sayAndWait } from '../support/e2e/chatWindow'
import { asked } from '../support/e2e/gateway'
import { answerFileDialogs, chooseFromMenu } from '../support/e2e/mainProcess'
import { eventually, journey } from '../support/e2e/test'
import type { RunningApp } from '../support/e2e/runningApp'

const rows = (page: Page) => page.getByTestId('preset-row')

async function managePresets(app: RunningApp): Promise<void> {
  await chooseFromMenu(app, 'CmdOrCtrl+Shift+P')
  await app.page.getByTestId('preset-new').waitFor()
}

function temporaryFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'runyour-presets-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'presets.json')
}

describe('presets', () => {
  journey('are made of a chat’s settings and begin another one', async ({ gateway, start }) => {
    gateway.willAnswer(answer('안녕하세요'))
    const { page } = await start()
    await pickModel(page, 'upstage/solar-pro3')
    await openChatSettings(page)
    await page
      .getByTestId('system-prompt')
      .fill('Translate into {{target}}, answer in {{language}}. \\{{as is}}')
    await typeParameter(page, 'temperature', '0.1')
    await page.getByTestId('preset-name-it').click()
    await page.getByTestId('preset-save-name').fill('번역가')
    await page.getByTestId('preset-save-as').click()
    await page.getByText('Preset “번역가” saved.').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('alertdialog').getByRole('button', { name: 'Discard' }).click()
    await page.getByTestId('system-prompt').waitFor({ state: 'detached' })
    await pickModel(page, 'openai/gpt-5.2')

    await page.getByTestId('preset-starter').filter({ hasText: '번역가' }).click()
    await page.getByTestId('preset-variable').fill('Korean {{language}}')
    await eventually(() => page.getByTestId('preset-preview').innerText()).toBe(
      'Translate into Korean {{language}}, answer in English. {{as is}}',
    )
    await page.getByTestId('preset-apply').click()
    await page.getByTestId('preset-preview').waitFor({ state: 'detached' })
    await sayAndWait(page, 'Hello')
    expect(gateway.completions()[0]?.body).toMatchObject({ temperature: 0.1 })
    expect(asked(gateway.completions()[0])).toMatchObject({
      model: 'upstage/solar-pro3',
      messages: [
        {
          role: 'system',
          content: 'Translate into Korean {{language}}, answer in English. {{as is}}',
        },
        { role: 'user', content: 'Hello' },
      ],
    })
  })

  journey('are put onto a chat’s settings, and taken off again', async ({ start }) => {
    const app = await start()
    const { page, call } = app
    const content = { name: 'Brief', systemPrompt: 'Be brief.', model: 'a/b', parameters: { seed: 3 } }
    await call('presets.save', { id: null, content })
    await page.reload()
    await openChatSettings(page)
    await page.getByTestId('system-prompt').fill('Mine.')
    await page.getByTestId('preset-choose').selectOption({ label: 'Brief' })
    await eventually(() => page.getByTestId('system-prompt').inputValue()).toBe('Be brief.')
    await page.getByRole('dialog').getByRole('button', { name: 'Undo' }).click()
    await eventually(() => page.getByTestId('system-prompt').inputValue()).toBe('Mine.')
    await page.getByTestId('preset-choose').selectOption({ label: 'Brief' })
    await page.getByRole('button', { name: 'Keep the current model' }).click()
    await page.getByTestId('system-prompt').fill('Be very brief.')
    await page.getByRole('button', { name: 'Update “Brief”' }).click()
    await page.getByText('Preset “Brief” saved.').waitFor()
    await saveChatSettings(page)
    expect(await call('presets.list', {})).toMatchObject({ value: [{ systemPrompt: 'Be very brief.' }] })
    await openChatSettings(page)
    expect(await page.getByTestId('system-prompt').inputValue()).toBe('Be very brief.')
    expect(await answers(page).count()).toBe(0)
  })

  journey('ask for their values and are managed over a chat’s settings', async ({ gateway, start }) => {
    gateway.willAnswer(answer('ok'))
    const app = await start()
    const { page, call } = app
    const content = { name: 'Coach', systemPrompt: 'Goal: {{goal}}.', model: null, parameters: {} }
    await call('presets.save', { id: null, content })
    await page.reload()
    await openChatSettings(page)
    await page.getByTestId('preset-choose').selectOption({ label: 'Coach' })
    await page.getByTestId('preset-variable').fill('half')
    // Escape asks first, and ends nothing but the dialog on top.
    await page.keyboard.press('Escape')
    await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click()
    await page.getByTestId('preset-variable').fill('a marathon')
    await page.keyboard.press('Enter')
    await page.getByTestId('preset-variable').waitFor({ state: 'detached' })
    expect(await page.getByTestId('system-prompt').inputValue()).toBe('Goal: a marathon.')

    await managePresets(app)
    await page.getByRole('button', { name: 'Duplicate “Coach”' }).click()
    await eventually(() => rows(page).count()).toBe(2)
    await page.keyboard.press('Escape')
    await page.getByTestId('preset-new').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Manage presets…' }).click()
    await eventually(() => rows(page).count()).toBe(2)
    await page.keyboard.press('Escape')
    await page.getByTestId('preset-new').waitFor({ state: 'detached' })
    expect(await page.getByTestId('system-prompt').inputValue()).toBe('Goal: a marathon.')
    await saveChatSettings(page)
    await sayAndWait(page, 'Hello')
    expect(asked(gateway.completions()[0]).messages[0]?.content).toBe('Goal: a marathon.')
  })

  journey('are written, copied, deleted and brought back', async ({ start }) => {
    const app = await start()
    const { page } = app
    await managePresets(app)
    await page.getByTestId('preset-new').click()
    await page.getByTestId('preset-name').fill('Coach')
    await page.getByTestId('preset-prompt').fill('Ask about {{goal}} and {{plan}}.')
    await page.getByText('Asked for when it is applied: goal and plan').waitFor()
    await page.getByTestId('preset-save').click()
    await rows(page).filter({ hasText: 'Coach' }).waitFor()

    await page.getByRole('button', { name: 'Duplicate “Coach”' }).click()
    await eventually(() => rows(page).count()).toBe(2)
    await page.getByRole('button', { name: 'Edit “Coach (2)”' }).click()
    await page.getByTestId('preset-name').fill('Coach')
    await page.getByText('There is a preset with this name already.').waitFor()
    await page.getByTestId('preset-name').fill('Trainer')
    await page.getByTestId('preset-save').click()
    await rows(page).filter({ hasText: 'Trainer' }).waitFor()

    await page.getByRole('button', { name: 'Delete “Trainer”' }).click()
    await eventually(() => rows(page).count()).toBe(1)
    await page.getByTestId('presets-note').getByRole('button', { name: 'Undo' }).click()
    await rows(page).filter({ hasText: 'Trainer' }).waitFor()
  })

  journey('travel in a file that holds no key', async ({ start }) => {
    const app = await start()
    const { page, call } = app
    const path = temporaryFile()
    const key = 'runyour-v1-test-0123456789abcdef'
    const content = { name: 'Mine', systemPrompt: `Key: ${key}`, model: null, parameters: { topP: 0.5 } }
    await call('presets.save', { id: null, content })
    await call('presets.save', { id: null, content: { ...content, name: 'Other', systemPrompt: '' } })
    await page.reload()
    await page.getByTestId('composer').waitFor()
    await managePresets(app)
    await answerFileDialogs(app, path)
    await page.getByLabel('Select “Mine”').check()
    await page.getByTestId('preset-export').click()
    await page.getByText('One text looked like a key').waitFor()
    const written = readFileSync(path, 'utf8')
    expect(written).not.toContain(key)
    expect(JSON.parse(written)).toMatchObject({
      format: 'runyour-presets',
      presets: [{ name: 'Mine', systemPrompt: 'Key: [key]', parameters: { topP: 0.5 } }],
    })

    await page.getByTestId('preset-import').click()
    await page.getByText('1 preset added.').waitFor()
    await rows(page).filter({ hasText: 'Mine (2)' }).waitFor()
    await page.getByTestId('preset-import').click()
    await page.getByText('0 presets added. 1 was there already.').waitFor()

    writeFileSync(path, '{"format":"runyour-presets","version":1,"presets":[{"name":""}]}')
    await page.getByTestId('preset-import').click()
    await page.getByRole('dialog').getByRole('alert').waitFor()
    expect(await rows(page).count()).toBe(3)
  })
})

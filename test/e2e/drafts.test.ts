import { describe, expect } from 'vitest'
import { draftFiles, pickFiles, testFile } from '../support/e2e/attachments'
import { composer, conversationItems, sayAndWait, tabs } from '../support/e2e/chatWindow'
import { storedDrafts } from '../support/e2e/historyFile'
import { eventually, journey } from '../support/e2e/test'
import { answer } from '../support/scriptedGateway'

describe('what is typed and not sent', () => {
  journey('is there after the process was killed, with its files', async ({ start }) => {
    const first = await start()
    await pickFiles(first.page, testFile('note.txt', 'a note'))
    await draftFiles(first.page, 'ready').waitFor()
    await composer(first.page).pressSequentially('아직 안 보낸 말')
    await eventually(() => storedDrafts(first.userData)).toEqual(['아직 안 보낸 말'])
    await first.kill()

    const { page } = await start({ userData: first.userData })
    await eventually(() => composer(page).inputValue()).toBe('아직 안 보낸 말')
    expect(await draftFiles(page, 'ready').innerText()).toContain('note.txt')
    expect(await page.getByTestId('send').isEnabled()).toBe(true)
  })

  journey('is there when the app is quit in the same moment', async ({ start }) => {
    const first = await start()
    await composer(first.page).fill('the last words')
    await first.quit()
    const { page } = await start({ userData: first.userData })
    await eventually(() => composer(page).inputValue()).toBe('the last words')
  })

  journey('belongs to its conversation', async ({ gateway, start }) => {
    gateway.willAnswer(answer('one'))
    const { page, userData } = await start()
    await sayAndWait(page, 'first')
    await composer(page).fill('for the first')
    await page.getByTestId('new-chat').click()
    await eventually(() => tabs(page).count()).toBe(2)
    await eventually(() => composer(page).inputValue()).toBe('')
    await composer(page).fill('for the second')
    await tabs(page).first().click()
    await eventually(() => composer(page).inputValue()).toBe('for the first')
    // Leaving a conversation saves at once.
    await eventually(() => storedDrafts(userData)).toEqual(['for the first', 'for the second'])
    await eventually(() => conversationItems(page).count()).toBeGreaterThan(0)
  })

  journey('is forgotten once it is sent', async ({ gateway, start }) => {
    gateway.willAnswer(answer('one'))
    const { page, userData } = await start()
    await composer(page).pressSequentially('to be sent')
    await eventually(() => storedDrafts(userData)).toEqual(['to be sent'])
    await sayAndWait(page, 'to be sent')
    expect(await composer(page).inputValue()).toBe('')
    await eventually(() => storedDrafts(userData)).toEqual([])
  })
})

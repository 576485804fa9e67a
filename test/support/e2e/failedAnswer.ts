import { expect } from 'vitest'
import type { ErrorCode } from '@shared/appError'
import type { Language } from '@shared/model/settings'
import { testKey } from '../scriptedGateway'
import { answers, contentOf, newChat, say } from './chatWindow'
import { readClipboard } from './network'
import type { RunningApp } from './runningApp'
import { eventually } from './test'

/** How a question is to fail in front of a person. */
export type Expected = {
  /** What is asked, and what a failing test calls it. */
  name: string
  code: ErrorCode
  /** What is offered beside a retry, which always is. */
  steps: readonly (keyof typeof labels)[]
  /** What had arrived and has to stay. */
  kept?: string
  /** What the raw detail has to say. */
  detail: RegExp
}

/** Enough of each sentence to tell it from the others. */
const sentences: Partial<Record<ErrorCode, Record<Language, string>>> = {
  'address-not-found': { en: 'No server has this name', ko: '이런 이름의 서버를 찾을 수 없어요' },
  unreachable: { en: 'Nothing answered at the gateway’s address', ko: '게이트웨이 주소에서 응답이 없어요' },
  'connection-lost': {
    en: 'The connection broke off. Everything that had arrived is kept.',
    ko: '연결이 끊겼어요. 그때까지 받은 내용은 그대로 남아 있어요.',
  },
  tls: { en: 'No secure connection could be made', ko: '안전한 연결을 맺지 못했어요' },
  proxy: { en: 'The proxy did not let the connection through', ko: '프록시에 연결하지 못했거나' },
  offline: { en: 'This computer is offline', ko: '인터넷에 연결되어 있지 않아요' },
  suspended: { en: 'The computer went to sleep', ko: '컴퓨터가 절전 모드로 들어갔어요' },
  'not-a-gateway': { en: 'it is not a gateway this app can use', ko: '쓸 수 있는 게이트웨이가 아니에요' },
  'context-too-long': { en: 'longer than this model can read', ko: '이 모델이 읽을 수 있는 길이를 넘었어요' },
  'bad-request': { en: 'could not accept this request', ko: '이 요청을 처리하지 못했어요' },
  'gateway-unavailable': {
    en: 'gateway is not available right now',
    ko: '지금은 게이트웨이를 이용할 수 없어요',
  },
  'empty-answer': { en: 'ended its answer without any text', ko: '아무 내용 없이 답변을 끝냈어요' },
}

const labels = {
  address: { en: 'Check the address', ko: '주소 확인' },
  key: { en: 'Change the key', ko: '키 바꾸기' },
  fit: { en: 'Choose what to leave out', ko: '뺄 내용 고르기' },
  model: { en: 'Choose a model', ko: '모델 고르기' },
}

const words = {
  retry: { en: 'Try again', ko: '다시 시도' },
  details: { en: 'Details', ko: '자세히' },
  copy: { en: 'Copy details', ko: '내용 복사' },
  copied: { en: 'Copied', ko: '복사했어요' },
}

/**
 * Asks in a new conversation, and looks at everything that a person is given when it fails: the sentence, the steps, what
 * had arrived, and the raw detail, which can be copied and holds no key.
 * @param arrived called once what is to be kept is on screen
 */
export async function failAsExpected(
  running: RunningApp,
  expected: Expected,
  language: Language,
  arrived: () => void = () => {},
): Promise<void> {
  const { page } = running
  await newChat(page)
  await say(page, expected.name)
  if (expected.kept !== undefined) {
    await eventually(() => contentOf(answers(page)).innerText()).toBe(expected.kept)
  }
  arrived()
  await expectFailed(running, expected, language)
}

/** {@link failAsExpected} for the answer that is open and about to fail. */
export async function expectFailed(
  running: RunningApp,
  { name, code, steps, kept, detail }: Expected,
  language: Language,
  timeout = 10_000,
): Promise<void> {
  const { page } = running
  await answers(page, 'failed').waitFor({ timeout })
  const report = answers(page).getByTestId('message-error')
  const offers = (label: string) => report.getByRole('button', { name: label, exact: true })
  expect(await report.getAttribute('data-code'), name).toBe(code)
  expect(await report.innerText(), name).toContain(
    sentences[code]?.[language] ?? 'a sentence is missing here',
  )
  expect(await contentOf(answers(page)).allInnerTexts(), name).toEqual(kept === undefined ? [] : [kept])
  expect(await report.getByTestId('message-retry').innerText(), name).toBe(words.retry[language])
  const offered = await Promise.all(Object.values(labels).map((label) => offers(label[language]).isVisible()))
  expect(
    Object.keys(labels).filter((_step, index) => offered[index]),
    name,
  ).toEqual(steps)

  await offers(words.details[language]).click()
  const raw = await report.getByRole('region').innerText()
  expect(raw, name).toMatch(detail)
  expect(raw, name).not.toContain(testKey)
  await offers(words.copy[language]).click()
  await offers(words.copied[language]).waitFor()
  expect(await readClipboard(running), name).toBe(raw)
}

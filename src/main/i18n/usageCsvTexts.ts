import type { Language } from '@shared/model/settings'
import type { UsageCsvTexts } from '../usage/usageCsv'

const en: UsageCsvTexts = {
  time: 'Time',
  timeUtc: 'Time (UTC)',
  connection: 'Connection',
  model: 'Model',
  api: 'API',
  streamed: 'Streamed',
  purpose: 'Purpose',
  outcome: 'Outcome',
  error: 'Error',
  inputTokens: 'Input tokens',
  outputTokens: 'Output tokens',
  cachedTokens: 'Cached input tokens',
  reasoningTokens: 'Reasoning tokens',
  estimated: 'Tokens estimated',
  credits: 'Credits by your rates',
  firstTokenMs: 'First token (ms)',
  durationMs: 'Duration (ms)',
  conversation: 'Conversation',
  id: 'Call ID',
}

const ko: UsageCsvTexts = {
  time: '시각',
  timeUtc: '시각 (UTC)',
  connection: '연결',
  model: '모델',
  api: 'API',
  streamed: '스트리밍',
  purpose: '용도',
  outcome: '결과',
  error: '오류',
  inputTokens: '입력 토큰',
  outputTokens: '출력 토큰',
  cachedTokens: '캐시된 입력 토큰',
  reasoningTokens: '추론 토큰',
  estimated: '토큰 추정 여부',
  credits: '입력한 단가 기준 크레딧',
  firstTokenMs: '첫 토큰 (ms)',
  durationMs: '걸린 시간 (ms)',
  conversation: '대화',
  id: '호출 ID',
}

const texts: Record<Language, UsageCsvTexts> = { en, ko }

/** The head of the usage file, in the person's language. Its words and numbers are the same in every language. */
export function usageCsvTexts(language: Language): UsageCsvTexts {
  return texts[language]
}

import type { Language } from '@shared/model/settings'

/** The words of an exported conversation. */
export type ExportTexts = {
  language: Language
  /** What an archive is called in the system's dialog, and in the name that is suggested for it. */
  archive: string
  untitled: string
  you: string
  assistant: string
  reasoning: string
  systemPrompt: string
  /** Above the branches behind the first one. */
  otherBranch: string
  beginning: string
  /** Before the beginning of the message that a branch follows. */
  after: string
  attachments: string
  stopped: string
  failed: string
  interrupted: string
  tokens: (input: number, output: number) => string
}

const en: ExportTexts = {
  language: 'en',
  archive: 'RunYour archive',
  untitled: 'Untitled conversation',
  you: 'You',
  assistant: 'Assistant',
  reasoning: 'Reasoning',
  systemPrompt: 'System prompt',
  otherBranch: 'Another branch',
  beginning: 'From the beginning',
  after: 'After',
  attachments: 'Attachments',
  stopped: 'Stopped',
  failed: 'Failed',
  interrupted: 'Interrupted',
  tokens: (input, output) => `${input} tokens in, ${output} out`,
}

const ko: ExportTexts = {
  language: 'ko',
  archive: 'RunYour 아카이브',
  untitled: '제목 없는 대화',
  you: '나',
  assistant: '답변',
  reasoning: '추론',
  systemPrompt: '시스템 프롬프트',
  otherBranch: '다른 갈래',
  beginning: '처음부터',
  after: '다음 메시지 뒤',
  attachments: '첨부 파일',
  stopped: '중지됨',
  failed: '실패',
  interrupted: '중단됨',
  tokens: (input, output) => `입력 ${input}토큰, 출력 ${output}토큰`,
}

export function exportTexts(language: Language): ExportTexts {
  return language === 'ko' ? ko : en
}

import type { Language } from '@shared/model/settings'

/** The app's name is the same in both languages. */
export const appName = 'RunYour Desktop'

const en = {
  open: 'Open RunYour Desktop',
  quit: 'Quit',
  untitled: 'New Chat',
  failed: 'The answer failed.',
  answersEnded: (count: number) => `${count} answers have ended`,
  answersEndedBody: 'Open RunYour Desktop to read them.',
}

/** What the system shows for the app outside its windows: the tray's menu and notifications. */
export type DesktopTexts = typeof en

const ko: DesktopTexts = {
  open: 'RunYour Desktop 열기',
  quit: '종료',
  untitled: '새 대화',
  failed: '답변을 받지 못했어요.',
  answersEnded: (count) => `답변 ${count}개가 끝났어요`,
  answersEndedBody: 'RunYour Desktop을 열어 확인하세요.',
}

const texts: Record<Language, DesktopTexts> = { en, ko }

export function desktopTexts(language: Language): DesktopTexts {
  return texts[language]
}

import type { Language } from '@shared/model/settings'

/* What systems have in their menus beside the app's own commands, whose names stand in `commandTexts.ts`. */

const en = {
  quit: 'Quit',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  pastePlain: 'Paste without Formatting',
  selectAll: 'Select All',
  noSuggestions: 'No Suggestions',
  addToDictionary: 'Add to Dictionary',
  developerTools: 'Developer Tools',
  help: 'Help',
  window: 'Window',
  minimize: 'Minimize',
  zoom: 'Zoom',
  bringToFront: 'Bring All to Front',
  about: 'About RunYour Desktop',
  services: 'Services',
  hide: 'Hide RunYour Desktop',
  hideOthers: 'Hide Others',
  showAll: 'Show All',
}

export type MenuTexts = typeof en

const ko: MenuTexts = {
  quit: '종료',
  edit: '편집',
  undo: '실행 취소',
  redo: '다시 실행',
  cut: '잘라내기',
  copy: '복사',
  paste: '붙여넣기',
  pastePlain: '서식 없이 붙여넣기',
  selectAll: '모두 선택',
  noSuggestions: '추천 단어 없음',
  addToDictionary: '사전에 추가',
  developerTools: '개발자 도구',
  help: '도움말',
  window: '창',
  minimize: '최소화',
  zoom: '확대/축소',
  bringToFront: '모두 앞으로 가져오기',
  about: 'RunYour Desktop 정보',
  services: '서비스',
  hide: 'RunYour Desktop 가리기',
  hideOthers: '기타 가리기',
  showAll: '모두 보기',
}

const texts: Record<Language, MenuTexts> = { en, ko }

export function menuTexts(language: Language): MenuTexts {
  return texts[language]
}

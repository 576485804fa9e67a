import type { Command, CommandGroup } from './command'
import type { Language } from './defaultSettings'

/*
 * The names of the commands, for the menu in main and for the palette and the list of shortcuts in the window: the same
 * command must not be called two things. Title case in English, as menus have it; … where something is asked first.
 */
type Names = Record<Language, string>

const names: Record<Command, Names> = {
  'new-chat': { en: 'New Chat', ko: '새 대화' },
  'new-window': { en: 'New Window', ko: '새 창' },
  'quick-ask': { en: 'Quick Question', ko: '빠른 질문' },
  'reopen-tab': { en: 'Reopen Closed Tab', ko: '닫은 탭 다시 열기' },
  'close-tab': { en: 'Close Tab', ko: '탭 닫기' },
  export: { en: 'Export…', ko: '내보내기…' },
  print: { en: 'Print…', ko: '인쇄…' },
  'save-pdf': { en: 'Save as PDF…', ko: 'PDF로 저장…' },
  import: { en: 'Import…', ko: '가져오기…' },
  'open-settings': { en: 'Settings…', ko: '설정…' },

  'open-palette': { en: 'Search and Commands…', ko: '검색 및 명령…' },
  'focus-composer': { en: 'Go to Message Box', ko: '메시지 입력란으로 이동' },
  'find-in-conversation': { en: 'Find in Conversation…', ko: '대화에서 찾기…' },
  search: { en: 'Search All Messages…', ko: '모든 메시지 검색…' },
  'go-back': { en: 'Back to Where You Were', ko: '보던 곳으로 돌아가기' },
  'open-outline': { en: 'Outline of Conversation', ko: '대화 목차' },
  'previous-question': { en: 'Previous Question', ko: '이전 질문' },
  'next-question': { en: 'Next Question', ko: '다음 질문' },

  'choose-model': { en: 'Choose Model…', ko: '모델 선택…' },
  'compare-models': { en: 'Compare Models', ko: '모델 비교' },
  'open-presets': { en: 'Presets…', ko: '프리셋…' },
  'chat-settings': { en: 'Chat Settings…', ko: '대화 설정…' },
  'rename-conversation': { en: 'Rename Conversation…', ko: '대화 이름 바꾸기…' },
  'copy-answer': { en: 'Copy Last Answer', ko: '마지막 답변 복사' },
  'retry-answer': { en: 'Try Last Answer Again', ko: '마지막 답변 다시 받기' },
  'stop-answers': { en: 'Stop Answering', ko: '답변 중지' },

  'next-tab': { en: 'Next Tab', ko: '다음 탭' },
  'previous-tab': { en: 'Previous Tab', ko: '이전 탭' },
  'move-tab-left': { en: 'Move Tab Left', ko: '탭을 왼쪽으로 이동' },
  'move-tab-right': { en: 'Move Tab Right', ko: '탭을 오른쪽으로 이동' },
  'pin-tab': { en: 'Pin or Unpin Tab', ko: '탭 고정/고정 해제' },
  'detach-tab': { en: 'Move Tab to New Window', ko: '탭을 새 창으로 이동' },
  'split-pane': { en: 'Open Side by Side', ko: '나란히 보기' },
  'close-pane': { en: 'Close Pane', ko: '분할 화면 닫기' },
  'next-pane': { en: 'Next Pane', ko: '다음 분할 화면' },
  'toggle-broadcast': { en: 'Send to One or All Panes', ko: '한 화면/모든 화면에 보내기' },

  'toggle-sidebar': { en: 'Show or Hide Sidebar', ko: '사이드바 보이기/숨기기' },
  'open-usage': { en: 'Usage', ko: '사용량' },
  'open-shortcuts': { en: 'Keyboard Shortcuts…', ko: '키보드 단축키…' },
  'reset-zoom': { en: 'Actual Size', ko: '실제 크기' },
  'zoom-in': { en: 'Zoom In', ko: '확대' },
  'zoom-out': { en: 'Zoom Out', ko: '축소' },
  'toggle-fullscreen': { en: 'Full Screen', ko: '전체 화면' },
}

const groupNames: Record<CommandGroup, Names> = {
  file: { en: 'File', ko: '파일' },
  go: { en: 'Go', ko: '이동' },
  chat: { en: 'Chat', ko: '대화' },
  tabs: { en: 'Tabs', ko: '탭' },
  view: { en: 'View', ko: '보기' },
}

/** What a command is called everywhere. */
export function commandText(command: Command, language: Language): string {
  return names[command][language]
}

/** What a group of commands, which is a menu, is called. */
export function commandGroupText(group: CommandGroup, language: Language): string {
  return groupNames[group][language]
}

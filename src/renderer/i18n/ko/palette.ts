import type { palette as source } from '../en/palette'

export const palette: typeof source = {
  title: '검색 및 명령',
  field: '대화, 명령, 모델 검색…',
  only: {
    command: '명령 검색',
    model: '모델 검색',
    preset: '프리셋 검색',
    conversation: '대화 검색',
  },
  groups: {
    recent: '최근에 쓴 항목',
    tab: '열린 탭',
    conversation: '대화',
    command: '명령',
    model: '모델',
    preset: '프리셋',
    folder: '폴더',
    tag: '태그',
    setting: '설정',
    search: '검색',
  },
  searchAll: '모든 메시지에서 ‘{{query}}’ 검색',
  modes: {
    command: '명령',
    model: '모델',
    preset: '프리셋',
    conversation: '대화',
  },
  modelHint: '{{enter}} 이 대화에 쓰기 · {{other}} 새 대화에 쓰기',
  nothing: '‘{{query}}’ 검색 결과가 없어요.',
  noModels: '아직 고를 수 있는 모델이 없어요.',
  noPresets: '아직 프리셋이 없어요.',
  results_one: '결과 {{count}}개',
  results_other: '결과 {{count}}개',
  presetApplied: '‘{{name}}’ 프리셋을 적용했어요.',
}

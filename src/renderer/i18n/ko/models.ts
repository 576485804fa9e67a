import type { models as en } from '../en/models'

export const models: typeof en = {
  label: '모델:',
  none: '모델 고르기',
  popup: '모델',
  search: '모델을 검색하거나 ID를 직접 입력하세요',
  favourites: '즐겨찾기',
  favourite: '즐겨찾기',
  showHidden_one: '숨긴 모델 {{count}}개 표시',
  showHidden_other: '숨긴 모델 {{count}}개 표시',
  recent: '최근 사용',
  otherProvider: '기타',
  free: '무료 · 크레딧 차감 없음',
  kind: {
    image: '이미지 모델로 보여요',
    responsesOnly: '채팅에서는 안 될 수 있어요',
  },
  use: '“{{id}}” 사용',
  noSlash: '모델 ID는 보통 provider/model 형식이에요.',
  empty: '아직 목록이 없어요. 모델 ID를 직접 입력하거나 목록을 새로 고쳐 주세요.',
  refresh: '목록 새로 고침',
  refreshing: '새로 고치는 중…',
  fetchedAt: '{{time}} 기준 목록',
  neverFetched: '아직 목록을 불러오지 않았어요',
  count_one: '모델 {{count}}개',
  count_other: '모델 {{count}}개',
}

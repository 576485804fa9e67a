/*
 * Words of this app's field that the dictionaries do not know yet. A Korean noun takes its particles by how it ends.
 */

const english = `async await backend backends bool boolean chatbot chatbots config configs cron css dataset datasets devops
  dropdown emoji emojis endpoint endpoints enum enums filename filenames frontend gateway gateways git github gitlab
  hostname html http https json kubernetes lifecycle localhost login logins lookup macos markdown metadata middleware
  monorepo mutex namespace namespaces nginx npm numpy onboarding pandas param params performant plugin plugins postgres
  preprocess pytest refactor refactored refactoring repo repos runtime runtimes schema schemas screenshot screenshots
  sql sqlite stderr stdin stdout submodule subprocess substring substrings svg symlink syntaxes tailwind timestamp
  timestamps todo todos tokenizer tokenizers tooltip tooltips typescript ubuntu uptime upsert url urls utf uuid uuids
  webhook webhooks whitespace wifi workflow workflows yaml`

const korean = `가비지컬렉션 게이트웨이 구글 깃허브 노드제이에스 데이터셋 데브옵스 도커 디버깅 디버거 딥시크 라이브러리 랭체인 레포 로그인
  로컬호스트 리눅스 리액트 리팩터링 리팩토링 마이그레이션 마크다운 머신러닝 메타데이터 멀티모달 모놀리스 미드저니 백엔드 버튼 벡터 빌드
  배포 브라우저 블로그 비동기 삼성전자 서브넷 셸 스니펫 스레드 스벨트 스크린샷 스키마 스타트업 스프링부트 슬랙 심볼릭링크 써드파티 아마존
  안드로이드 애저 앤트로픽 업로드 에이전트 엔드포인트 오픈소스 오픈에이아이 온보딩 와이파이 우분투 웹소켓 웹훅 윈도우 유튜브 이모지 이슈
  인스타그램 임베딩 자바스크립트 제미나이 젯브레인즈 제이쿼리 챗봇 챗지피티 카카오톡 캐시 캐싱 커밋 컨테이너 컴포넌트 코드베이스 코틀린
  콜백 쿠버네티스 쿼리 크롤러 크롤링 크롬 클로드 클라우드 클라이언트 타임스탬프 타입스크립트 템플릿 토크나이저 토큰 튜닝 튜토리얼 트래픽 파라미터
  파이썬 파인튜닝 패키지 페이로드 풀리퀘스트 프레임워크 프런트엔드 프론트엔드 프롬프트 프리셋 플러그인 플러터 하이퍼파라미터 해시 핫픽스
  허깅페이스 헬스체크`

export const terms = { en: english.split(/\s+/), ko: korean.split(/\s+/) } as const

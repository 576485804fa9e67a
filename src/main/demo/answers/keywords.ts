import type { Topic } from './topics'

/** A Korean word of one syllable stands alone or before a particle; inside other words (대표, 키보드) it means nothing. */
const particle = '(?:으로|에서|에는|부터|까지|[를을는은가이도로만와과의에])?'
const wordEnd = '(?=$|[\\s.,!?~"\'’”)])'
const wordStart = '(?:^|[\\s"\'‘“(/·,])'

function single(words: string): string {
  return `${wordStart}(?:${words})${particle}${wordEnd}`
}

/** First match wins: what asks for a form (long, help) stands before what asks for a subject. */
const patterns: readonly (readonly [Topic | 'tour', RegExp])[] = [
  ['help', /\bhelp\b|what can (?:you|i) do|도움말|도와\s*줘|사용법|뭘? 할 수 있/i],
  ['tour', new RegExp(`\\blong(?:er)?\\b|\\btour\\b|길게|장문|둘러보기|${wordStart}긴\\s`, 'i')],
  ['table', new RegExp(`\\btables?\\b|테이블|도표|${single('표')}`, 'i')],
  ['math', /\bmath|\bformulas?\b|\bequations?\b|\blatex\b|\bkatex\b|수식|수학|적분|방정식/i],
  [
    'code',
    /\bcode\b|\bcoding\b|typescript|javascript|\bpython\b|코드|코딩|파이썬|자바스크립트|타입스크립트/i,
  ],
  ['list', /\blists?\b|\bto-?dos?\b|checklist|목록|리스트|할\s?일/i],
  ['markdown', /\bmarkdown\b|마크다운/i],
  ['key', new RegExp(`\\bkeys?\\b|\\bkeychain\\b|\\bkeyring\\b|api\\s*키|키체인|${single('키')}`, 'i')],
  ['tabs', new RegExp(`\\btabs?\\b|${single('탭')}`, 'i')],
  ['history', /\bhistory\b|\boffline\b|\bprivacy\b|대화\s?기록|히스토리|오프라인|인터넷\s?없이|개인\s?정보/i],
  ['stop', /\bstop(?:ping|ped)?\b|\bcancel\b|\bbilling\b|\bcredits?\b|멈추|멈춰|중지|중단|크레딧|요금|과금/i],
  ['errors', /\berrors?\b|오류|에러/i],
  ['models', /\bmodels?\b|\bproviders?\b|모델/i],
  ['korean', /\bkorean\b|\bhangul\b|한국어|한글/i],
  ['welcome', /^\s*(?:hi|hello|hey)\b|안녕|반가/i],
]

/** What a message asks for by name, `undefined` where it names nothing the demo has a text for. */
export function topicAsked(question: string): Topic | 'tour' | undefined {
  return patterns.find(([, pattern]) => pattern.test(question))?.[0]
}

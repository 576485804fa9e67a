import type { Dictionary, SpellingLanguage } from './dictionary'

/** Which dictionary knows a word; null for scripts that none is for. */
export function languageOf(word: string): SpellingLanguage | null {
  if (/^\p{Script=Hangul}+$/u.test(word)) return 'ko'
  return /^[\p{Script=Latin}\p{M}'’-]+$/u.test(word) ? 'en' : null
}

/** Whether a word is spelt as its language has it, with what the dictionaries are stricter about than the language is. */
export function isRight(word: string, dictionary: Pick<Dictionary, 'isRight'>): boolean {
  const plain = word.normalize('NFC').replaceAll('’', "'")
  if (dictionary.isRight(plain)) return true
  if (languageOf(plain) === 'ko') return isJoined(plain, dictionary)
  // The English dictionary has naïve and café without their accents only.
  return dictionary.isRight(withoutAccents(plain)) || isCompound(plain, dictionary)
}

/** Verbs that help another one. The spelling rules (article 47) let them stand apart or joined: 작성해 주세요, 작성해주세요. */
const helpers =
  /^(주|줘|줬|줄|준|줍|줌|보|봐|봤|볼|본|봅|버리|버려|버렸|놓|놔|놨|두|둬|뒀|둘|내|냈|낼|드리|드려|드렸|드릴|가|갔|갈|오|와|왔|올|나가|나갔|있|계|대|쌓|지|져|졌|질)/u

/** Syllables of each half from which on two words in one are rather a compound than a slip. */
const halfLength = 2

/**
 * Words that may stand joined, where the dictionary wants a space: a verb with its helper, and the parts of a technical
 * term (articles 49 and 50: 타입스크립트로). Spaces are a matter of style in more cases than the dictionary knows.
 */
function isJoined(word: string, { isRight: known }: Pick<Dictionary, 'isRight'>): boolean {
  for (let at = halfLength; at < word.length; at += 1) {
    const [first, second] = [word.slice(0, at), word.slice(at)]
    const isTerm = second.length >= halfLength
    if ((isTerm || helpers.test(second)) && known(first) && known(second)) return true
  }
  return false
}

function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '')
}

/** Words joined with a hyphen are right when each is. */
function isCompound(word: string, { isRight: known }: Pick<Dictionary, 'isRight'>): boolean {
  const parts = word.split('-').filter(Boolean)
  return parts.length > 1 && parts.every(known)
}

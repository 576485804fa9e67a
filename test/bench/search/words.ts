import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pick, seeded } from '../../history/support/random'

const { resolve } = createRequire(import.meta.url)

export type Vocabulary = { korean: readonly string[]; english: readonly string[] }

/** Words of both languages in a seeded order, the commonest first: what n-grams there are decides what a search costs. */
export function readVocabulary(seed: number): Vocabulary {
  const random = seeded(seed)
  return {
    korean: shuffled(dictionary('dictionary-ko', /^[가-힣]{2,6}$/), random).slice(0, 30_000),
    english: shuffled(dictionary('dictionary-en', /^[a-z]{2,12}$/), random).slice(0, 20_000),
  }
}

function dictionary(name: string, wanted: RegExp): string[] {
  const lines = readFileSync(join(dirname(resolve(name)), 'index.dic'), 'utf8').split('\n')
  const words = lines.map((line) => line.split('/')[0]?.trim().normalize('NFC') ?? '')
  return [...new Set(words.filter((word) => wanted.test(word)))]
}

function shuffled(words: string[], random: () => number): string[] {
  for (let at = words.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    const [one, two] = [words[at], words[other]]
    if (one !== undefined && two !== undefined) [words[at], words[other]] = [two, one]
  }
  return words
}

/** A word by Zipf's law: the tenth is a tenth as common as the first. */
function zipf(words: readonly string[], random: () => number): string {
  return words[Math.floor(words.length ** random()) - 1] ?? pick(words, random)
}

const particles = [
  '',
  '',
  '을',
  '를',
  '이',
  '가',
  '은',
  '는',
  '에서',
  '으로',
  '의',
  '에',
  '와',
  '까지',
  '입니다.',
  '합니다.',
]
const glue = ['the', 'of', 'and', 'to', 'in', 'is', 'that', 'for', 'with', 'on']

/** So many words of one language, with particles or small words, in sentences. */
export function sentences({ korean, english }: Vocabulary, count: number, random: () => number): string {
  const words: string[] = []
  const isKorean = random() < 0.6
  for (let at = 0; at < count; at += 1) {
    if (isKorean) words.push(zipf(random() < 0.08 ? english : korean, random) + pick(particles, random))
    else words.push(random() < 0.35 ? pick(glue, random) : zipf(english, random))
    if (random() < 0.06) words.push(isKorean ? '그리고' : 'and,', random() < 0.2 ? '\n\n' : '')
  }
  return words.join(' ').trim()
}

import type { PreviewKind } from '@shared/model/preview'
import { findLanguage } from './languages'

/** What a fence's opening line says about its code. */
export interface CodeInfo {
  /** What the block is called: its language, or the word that stands there in its place; null for nothing. */
  readonly name: string | null
  /** The file that the code is meant for, as the model wrote it: `src/app.ts`. */
  readonly title: string | null
  /** The grammar to colour it with; null for none. */
  readonly grammar: string | null
  /** How it can be shown besides as text. */
  readonly preview: PreviewKind | null
  /** What a file with this code would be called. */
  readonly fileName: string
}

/**
 * Reads a fence's info string. Models name files in many ways: ` ```ts title="app.ts"`, ` ```ts:src/app.ts`,
 * ` ```src/app.ts`, ` ```python main.py`. A file's ending says the language where nothing else does.
 * @param lang the first word behind the fence
 * @param meta what follows it
 */
export function readCodeInfo(lang: string | null, meta: string | null): CodeInfo {
  const [word = '', behindColon] = splitWord(lang ?? '')
  const title = readTitle(meta ?? '') ?? behindColon ?? (looksLikeFile(word) ? word : null)
  const language = findLanguage(word) ?? (title === null ? undefined : languageOfFile(title))
  const isTitle = word === title
  return {
    name: language?.name ?? (word === '' || isTitle ? null : word),
    title,
    grammar: language?.grammar ?? null,
    preview: previewOf(language?.name),
    fileName: fileNameOf(title, language?.fileName, language === undefined ? 'txt' : language.extension),
  }
}

/** `ts:src/app.ts` is a language and a file. */
function splitWord(word: string): [string, string?] {
  const colon = word.indexOf(':')
  if (colon < 1 || colon === word.length - 1) return [word]
  return [word.slice(0, colon), word.slice(colon + 1)]
}

const named = /(?:^|\s)(?:title|filename|file|name|path)\s*=\s*(?:"([^"]+)"|'([^']+)'|(\S+))/i

function readTitle(meta: string): string | null {
  const match = named.exec(meta)
  const value = match?.[1] ?? match?.[2] ?? match?.[3]
  if (value !== undefined) return value
  const first = meta.trim().split(/\s/, 1)[0] ?? ''
  return looksLikeFile(first) ? first : null
}

/** A name with an ending, or a path: `app.ts`, `.env`, `src/Makefile`; and not `3.12` or `{1,3}`. */
function looksLikeFile(word: string): boolean {
  return /^[\p{L}\p{N}_@~.-]*(?:[/\\][\p{L}\p{N}_@~.()[\]-]+)*\.[a-z][\p{L}\p{N}]{0,11}$/iu.test(word)
}

function languageOfFile(path: string) {
  const name = path.split(/[/\\]/).at(-1) ?? path
  return findLanguage(name) ?? findLanguage(name.slice(name.lastIndexOf('.') + 1))
}

function previewOf(name: string | undefined): PreviewKind | null {
  switch (name) {
    case 'HTML':
      return 'html'
    case 'SVG':
      return 'svg'
    case 'Mermaid':
      return 'mermaid'
    default:
      return null
  }
}

function fileNameOf(title: string | null, fixed: string | undefined, extension: string | null): string {
  // The last part of a path only: where a file is put is the person's choice.
  const last = title?.split(/[/\\]/).at(-1)
  if (last !== undefined && last !== '') return last
  return fixed ?? `code.${extension ?? 'txt'}`
}

import { fenceBehind } from '@shared/markdown/fence'
import { parse as parseYaml } from 'yaml'
import { decodeText } from '../../decodeText'
import { attempt, type ReadSource } from '../importSource'
import { field, list, name, record, text, time } from '../lenient'
import {
  type SourceConversation,
  sourceConversation,
  type SourceMessage,
  sourceMessage,
  SourceProblem,
} from '../sourceConversation'
import type { SourceFile } from '../sourceFiles'
import { readWhole } from '../../zip/readWhole'

/**
 * A folder of Markdown: our own export, transcripts of other programs, or notes. Each file is a conversation; the folders
 * it lies in are its folders. Front matter (YAML between `---`) may give `title`, `created`, `updated`, `model`, `tags`
 * and `system`. Headings, or bold lines, that only name who speaks (`## User`, `**Assistant:**`, `### 나`) begin a message,
 * and may carry a model and a time (`## Assistant · gpt-5 · 2026-11-03T09:00:00Z`). Headings inside code begin nothing. A
 * file in which nobody speaks is one message of the person's: a note.
 *
 * Facts from: CommonMark 0.31 (fences, headings); front matter as Jekyll defined it
 * (https://jekyllrb.com/docs/front-matter/); transcripts of pionxzh/chatgpt-exporter (`#### You:`, `#### ChatGPT:`) and
 * danny-avila/LibreChat `useExportConversation.ts`.
 */
export const readMarkdown: ReadSource = async function* ({ files }) {
  for (const file of files) yield await attempt(() => conversation(file), file.name)
}

/** Bytes of one file: what is larger is no text that somebody wrote. */
const mostBytes = 32 * 2 ** 20

async function conversation(file: SourceFile): Promise<SourceConversation> {
  const bytes = await readWhole(file.open(), mostBytes)
  const whole = decodeText(bytes).replaceAll('\r\n', '\n')
  const { matter, body } = splitMatter(whole)
  const path = file.name.split('/')
  const base = (path.at(-1) ?? file.name).replace(/\.[^.]+$/, '')
  const isOwn = field(matter, 'source') === 'RunYour Desktop'
  const spoken = isOwn ? ownTurns(body, list(field(matter, 'models')).map(text)) : turns(body)
  const heading = titleIn(spoken.before)
  const model = name(field(matter, 'model'))
  const messages = spoken.turns.length > 0 ? spoken.turns.map(message(model)) : note(body)
  if (messages.every((one) => one.content === '')) throw new SourceProblem('empty', 'no text')
  const created = matterTime(field(matter, 'created') ?? field(matter, 'date') ?? field(matter, 'created_at'))
  const updated = matterTime(field(matter, 'updated') ?? field(matter, 'updated_at'))
  return sourceConversation({
    // Where it lies is all that tells one note from another; what is in it may change.
    id: name(field(matter, 'id')) ?? file.name,
    title: name(field(matter, 'title')) ?? heading ?? base,
    systemPrompt: text(field(matter, 'system')),
    model,
    createdAt: created ?? file.modifiedAt,
    updatedAt: updated ?? created ?? file.modifiedAt,
    tags: tags(field(matter, 'tags')),
    folder: name(field(matter, 'folder'))?.split('/') ?? path.slice(0, -1),
    pinned: field(matter, 'pinned') === true,
    archived: field(matter, 'archived') === true,
    messages,
  })
}

function splitMatter(whole: string): { matter: unknown; body: string } {
  const found = /^\uFEFF?---\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(whole)
  if (found?.[1] === undefined) return { matter: null, body: whole.replace(/^\uFEFF/, '') }
  try {
    // Aliases multiply: ten lines of them can stand for gigabytes.
    const matter: unknown = parseYaml(found[1], { maxAliasCount: 20 })
    if (record(matter) !== null) return { matter, body: whole.slice(found[0].length) }
  } catch {
    // No front matter, then, but a text between two lines.
  }
  return { matter: null, body: whole }
}

function matterTime(value: unknown): number | null {
  return value instanceof Date ? time(value.getTime()) : time(value)
}

function tags(value: unknown): string[] {
  const given = typeof value === 'string' ? value.split(/[\s,]+/) : list(value)
  return given.flatMap((one) => name(one)?.replace(/^#/, '') ?? [])
}

type Turn = {
  role: 'user' | 'assistant'
  model: string | null
  at: number | null
  reasoning?: string
  content: string
}

const speakers = {
  user: /^(you|user|human|me|prompt|question|나|사용자|질문)$/i,
  assistant:
    /^(assistant|ai|chatgpt|gpt[\w.-]*|claude[\w. -]*|gemini[\w. -]*|bot|model|answer|response|어시스턴트|답변|모델)$/i,
} as const

/** Characters of a line that names somebody, or a title: what is longer is a text, and not worth a search for its end. */
const longestHeading = 300

/** The first heading of the first level. */
function titleIn(before: string): string | null {
  const line = before.split('\n').find((one) => /^\s{0,3}#\s+[^\s#]/.test(one.slice(0, longestHeading)))
  if (line === undefined) return null
  return line
    .trim()
    .slice(0, longestHeading)
    .replace(/^#\s+/, '')
    .replace(/\s*#*$/, '')
}

/** Who speaks, when a line says nothing else: `## User`, `**Assistant:**`, `#### ChatGPT:`, `## Assistant · gpt-5 · <time>`. */
function speaker(line: string): Omit<Turn, 'content'> | null {
  if (line.length > longestHeading) return null
  const found = /^(?:#{1,6}\s+(.+?)\s*#*|\*\*(.+?)\*\*:?)$/.exec(line.trimEnd())
  const inside = found?.[1] ?? found?.[2]
  if (inside === undefined) return null
  const [who = '', ...rest] = inside
    .replace(/^\*\*(.*)\*\*$/, '$1')
    .replace(/:$/, '')
    .split(/\s+[·|–—]\s+/)
  const bare = who
    .replace(/[*_:]/g, '')
    .replace(/^[^\p{L}]+/u, '')
    .trim()
  const [, named, inBrackets] = /^(.*?)\s*\(([^)]+)\)$/.exec(bare) ?? [null, bare, undefined]
  const role = (['user', 'assistant'] as const).find((one) => speakers[one].test(named ?? ''))
  if (role === undefined) return null
  const details = [...(inBrackets === undefined ? [] : [inBrackets]), ...rest].map((one) =>
    one.replace(/`/g, '').trim(),
  )
  const at = details.map((one) => time(one)).find((one) => one !== null) ?? null
  const model = role === 'user' ? undefined : details.find((one) => one !== '' && time(one) === null)
  return { role, model: model ?? null, at }
}

/** A heading with one of the models named in front, as our own export writes it, with a line of facts below it. */
function ownTurns(body: string, models: readonly string[]): { before: string; turns: Turn[] } {
  // Other branches stand behind a rule; they begin in the middle, so only an archive can bring them back.
  const shown = body.split(/\n\n---\n\n\*(?=[^\n]*\*\n\n## )/)[0] ?? body
  const plain = (heading: string): string => heading.replaceAll('\\', '')
  const own = (line: string): Omit<Turn, 'content'> | null => {
    const model = /^## (.+)$/.exec(line)?.[1]
    if (model !== undefined && models.includes(plain(model))) {
      return { role: 'assistant', model: plain(model), at: null }
    }
    return speaker(line)
  }
  const found = turns(shown, own)
  return { ...found, turns: found.turns.map(withFacts) }
}

/** Takes the line of facts and the quoted thoughts from the beginning of a message of our own export. */
function withFacts(turn: Turn): Turn {
  const facts = /^\*(\d{4}-\d{2}-\d{2} \d{2}:\d{2})[^\n]*\*\n*/.exec(turn.content)
  const content = facts === null ? turn.content : turn.content.slice(facts[0].length)
  const thoughts = /^> \*\*(?:Reasoning|Thoughts?|추론|생각)[^\n]*\*\*\n((?:>[^\n]*(?:\n|$))*)\n*/.exec(
    content,
  )
  const at = facts?.[1] === undefined ? turn.at : time(facts[1])
  if (turn.role === 'user' || thoughts?.[1] === undefined) return { ...turn, at, content }
  const reasoning = thoughts[1].replace(/^> ?/gm, '').trim()
  return { ...turn, at, reasoning, content: content.slice(thoughts[0].length) }
}

/** The text cut where somebody begins to speak; what stands before is the title's. */
function turns(body: string, speaks = speaker): { before: string; turns: Turn[] } {
  const before: string[] = []
  const found: { head: Omit<Turn, 'content'>; lines: string[] }[] = []
  let fence: string | null = null
  for (const line of body.split('\n')) {
    const head = fence === null ? speaks(line) : null
    fence = fenceBehind(fence, line)
    if (head !== null) found.push({ head, lines: [] })
    else (found.at(-1)?.lines ?? before).push(line)
  }
  const made = found.map(({ head, lines }) => ({
    ...head,
    content: lines
      .join('\n')
      .replace(/\n-{3,}\s*$/, '')
      .trim(),
  }))
  return { before: before.join('\n'), turns: made.filter(({ content }) => content !== '') }
}

function message(model: string | null): (turn: Turn, index: number) => SourceMessage {
  return (turn, index) => {
    const { reasoning, content } = splitReasoning(turn.content)
    return sourceMessage({
      id: String(index),
      parentId: index === 0 ? null : String(index - 1),
      role: turn.role,
      content: turn.role === 'user' ? turn.content : content,
      reasoning: turn.reasoning ?? (turn.role === 'user' ? '' : reasoning),
      model: turn.role === 'user' ? null : (turn.model ?? model),
      createdAt: turn.at,
    })
  }
}

/** Thoughts, folded away in front of an answer. */
function splitReasoning(content: string): { content: string; reasoning: string } {
  const start = /^<details>\s*<summary>(?:Reasoning|Thoughts?|Thinking|추론|생각)<\/summary>/i.exec(
    content,
  )?.[0]
  const end = start === undefined ? -1 : content.search(/<\/details>/i)
  if (start === undefined || end < 0) return { content, reasoning: '' }
  return {
    content: content.slice(end + '</details>'.length).trimStart(),
    reasoning: content.slice(start.length, end).trim(),
  }
}

function note(body: string): SourceMessage[] {
  return [sourceMessage({ id: '0', parentId: null, role: 'user', content: body.trim() })]
}

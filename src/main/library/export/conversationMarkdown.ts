import { stringify } from 'yaml'
import { fenceBehind } from '@shared/markdown/fence'
import type { ExportTexts } from '../../i18n/exportTexts'
import type { LibraryConversation, LibraryMessage } from '../libraryConversation'
import { authorOf, branchHeading, factsOf, localTime } from './messageFacts'
import { readableBranches, type ReadableOptions } from './readableConversation'

/** Where a conversation stands, in words. */
export type ReadablePlace = { folder: readonly string[]; tags: readonly string[] }

/**
 * A conversation as Markdown: YAML in front that Obsidian, Jekyll and pandoc read, then one heading for each message with
 * its text as it was written.
 */
export function conversationMarkdown(
  conversation: LibraryConversation,
  place: ReadablePlace,
  options: ReadableOptions,
  texts: ExportTexts,
): string {
  const title = titleOf(conversation, texts)
  const [first, ...others] = readableBranches(conversation, options)
  const { systemPrompt } = conversation
  return [
    `---\n${frontMatter(conversation, place, title)}---`,
    `# ${inline(title)}`,
    ...(systemPrompt === '' ? [] : [`**${texts.systemPrompt}**\n\n${quoted(systemPrompt)}`]),
    ...(first?.messages ?? []).map((message) => messageText(message, options, texts)),
    ...others.flatMap((branch) => [
      `---\n\n*${inline(branchHeading(branch, texts))}*`,
      ...branch.messages.map((message) => messageText(message, options, texts)),
    ]),
  ]
    .join('\n\n')
    .concat('\n')
}

export function titleOf({ title }: LibraryConversation, texts: ExportTexts): string {
  return title.trim() === '' ? texts.untitled : title
}

function frontMatter(
  { id, model, createdAt, updatedAt, messages, pinned, archivedAt }: LibraryConversation,
  { folder, tags }: ReadablePlace,
  title: string,
): string {
  const models = messages.flatMap((message) => (message.role === 'assistant' ? [message.model] : []))
  return stringify({
    title,
    created: new Date(createdAt).toISOString(),
    updated: new Date(updatedAt).toISOString(),
    ...(model !== null && { model }),
    models: [...new Set(models)],
    ...(folder.length > 0 && { folder: folder.join('/') }),
    ...(tags.length > 0 && { tags: [...tags] }),
    ...(pinned && { pinned }),
    ...(archivedAt !== null && { archived: true }),
    source: 'RunYour Desktop',
    id,
  })
}

function messageText(message: LibraryMessage, { reasoning }: ReadableOptions, texts: ExportTexts): string {
  const facts = [localTime(message.createdAt), ...factsOf(message, texts)]
  const thought = message.role === 'assistant' && reasoning ? message.reasoning : ''
  const names = message.role === 'user' ? message.attachments.map(({ name }) => name) : []
  return [
    `## ${inline(authorOf(message, texts))}`,
    `*${inline(facts.join(' · '))}*`,
    ...(thought === '' ? [] : [`> **${texts.reasoning}**\n>\n${quoted(thought)}`]),
    closedFences(message.content),
    ...(names.length === 0
      ? []
      : [`**${texts.attachments}**\n\n${names.map((name) => `- ${inline(name)}`).join('\n')}`]),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** An answer that was broken off within a block of code would swallow everything behind it. */
function closedFences(text: string): string {
  const open = text.split('\n').reduce(fenceBehind, null)
  return open === null ? text : `${text}\n${open}`
}

function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
}

/** Words that stay words: on one line, and without a sign that Markdown would take for its own. */
function inline(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>#|~$]/g, String.raw`\$&`)
}

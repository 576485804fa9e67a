import { eachJsonConversation, type ReadSource } from '../importSource'
import { field, identifier, list, name, record, text, time } from '../lenient'
import { fenced } from '../markdownText'
import {
  type SourceAttachment,
  type SourceConversation,
  sourceConversation,
  type SourceMessage,
  sourceMessage,
  SourceProblem,
} from '../sourceConversation'
import { jsonValues } from '../json/jsonValues'
import type { SourceFile } from '../sourceFiles'

/**
 * Claude.ai, "Export data": `conversations.json`, an array of `{ uuid, name, created_at, updated_at, chat_messages }`,
 * beside `projects.json` and `users.json`. A message has `uuid`, `sender` (`human`, `assistant`), `text`, and `content`:
 * blocks of `text`, `thinking`, `tool_use`, `tool_result`. Newer exports name each message's `parent_message_uuid`, older
 * ones are a plain list. `attachments` carry their text (`extracted_content`); `files` are names only. The model is not
 * exported. A conversation of a project names it (`project.uuid`, `project_uuid`); the projects are folders here.
 *
 * Facts from: CherryHQ/cherry-studio pull 16164 (`parent_message_uuid`, the flat form); danny-avila/LibreChat pull 11119
 * (`thinking`); Sinity/polylogue `docs/providers/claude-ai.md`; withLinda/claude-conversation-exporter `README.md`.
 */
export const readClaude: ReadSource = async function* (found) {
  const projects = await projectNames(found.all.files)
  yield* eachJsonConversation(found, (value) => conversation(value, projects), isClaude)
}

/** Whether a value is one of its conversations. */
function isClaude(value: unknown): boolean {
  return Array.isArray(field(value, 'chat_messages'))
}

/** Whether a value is one of its projects. */
function isClaudeProject(value: unknown): boolean {
  return identifier(field(value, 'uuid')) !== null && field(value, 'prompt_template') !== undefined
}

type Project = { name: string; instructions: string }

async function projectNames(files: readonly SourceFile[]): Promise<Map<string, Project>> {
  const projects = new Map<string, Project>()
  const file = files.find((one) => /(^|\/)projects\.json$/i.test(one.name))
  if (file === undefined) return projects
  try {
    for await (const { value } of jsonValues(file.open(), ['$.*'])) {
      const id = identifier(field(value, 'uuid'))
      const called = name(field(value, 'name'))
      if (id === null || called === null || !isClaudeProject(value)) continue
      projects.set(id, { name: called, instructions: text(field(value, 'prompt_template')) })
    }
  } catch {
    // Without the names, the conversations come in all the same.
  }
  return projects
}

function conversation(value: unknown, projects: Map<string, Project>): SourceConversation {
  const id = identifier(field(value, 'uuid'))
  if (id === null) throw new SourceProblem('malformed', 'no uuid')
  const projectId = identifier(field(value, 'project', 'uuid')) ?? identifier(field(value, 'project_uuid'))
  const project = projectId === null ? undefined : projects.get(projectId)
  const given = list(field(value, 'chat_messages')).filter((one) => record(one) !== null)
  const hasTree = given.some((one) => 'parent_message_uuid' in (one as object))
  const ids = given.map((one, index) => identifier(field(one, 'uuid')) ?? `${id}/${index}`)
  return sourceConversation({
    id,
    title: text(field(value, 'name')),
    systemPrompt: project?.instructions ?? '',
    model: name(field(value, 'model')),
    createdAt: time(field(value, 'created_at')),
    updatedAt: time(field(value, 'updated_at')),
    currentId: identifier(field(value, 'current_leaf_message_uuid')),
    pinned: field(value, 'is_starred') === true,
    folder: project === undefined ? [] : [project.name],
    messages: given.map((one, index) =>
      message(
        one,
        ids[index] ?? '',
        hasTree ? identifier(field(one, 'parent_message_uuid')) : (ids[index - 1] ?? null),
        name(field(value, 'model')),
      ),
    ),
  })
}

function message(sent: unknown, id: string, parentId: string | null, model: string | null): SourceMessage {
  const role = field(sent, 'sender') === 'human' ? 'user' : 'assistant'
  const blocks = list(field(sent, 'content'))
  const texts = blocks.filter((one) => field(one, 'type') === 'text').map((one) => text(field(one, 'text')))
  const thinking = blocks
    .filter((one) => field(one, 'type') === 'thinking')
    .map((one) => text(field(one, 'thinking')))
  const artifacts = blocks.flatMap(artifact)
  // `text` repeats the blocks, and stands for the rest in exports from before there were any.
  const content =
    [...texts, ...artifacts].filter((one) => one !== '').join('\n\n') || text(field(sent, 'text'))
  return sourceMessage({
    id,
    parentId,
    role,
    content,
    reasoning: thinking.filter((one) => one !== '').join('\n\n'),
    model: role === 'assistant' ? (name(field(sent, 'model')) ?? model) : null,
    createdAt: time(field(sent, 'created_at')),
    incomplete: field(sent, 'stop_reason') === 'user_canceled',
    finishReason: name(field(sent, 'stop_reason')),
    attachments: [...list(field(sent, 'attachments')), ...list(field(sent, 'files'))].flatMap(attachment),
  })
}

/** What Claude wrote into a panel of its own is a call of the tool `artifacts`, and the better part of many answers. */
function artifact(block: unknown): string[] {
  if (field(block, 'type') !== 'tool_use' || field(block, 'name') !== 'artifacts') return []
  const content = text(field(block, 'input', 'content'))
  if (content === '') return []
  const title = text(field(block, 'input', 'title'))
  const language = text(field(block, 'input', 'language'))
  const body = field(block, 'input', 'type') === 'text/markdown' ? content : fenced(content, language)
  return [title === '' ? body : `**${title}**\n\n${body}`]
}

function attachment(value: unknown): SourceAttachment[] {
  const called = name(field(value, 'file_name'))
  const extracted = text(field(value, 'extracted_content'))
  if (called === null && extracted === '') return []
  return [
    {
      name: called ?? 'pasted.txt',
      mime: name(field(value, 'file_type')),
      content: extracted === '' ? { kind: 'missing' } : { kind: 'text', text: extracted },
    },
  ]
}

import type { ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { element, words } from '@shared/markdown/hast'
import type { ExportTexts } from '../../../i18n/exportTexts'
import type { LibraryConversation, LibraryMessage } from '../../libraryConversation'
import { type ReadablePlace, titleOf } from '../conversationMarkdown'
import { authorOf, branchHeading, factsOf, localTime } from '../messageFacts'
import { readableBranches, type ReadableOptions } from '../readableConversation'
import { messageHtml } from './messageHtml'
import { pageStyle } from './pageStyle'

/** Pictures of a conversation by the hash of their attachment, as `data:` addresses. */
export type Pictures = ReadonlyMap<string, string>

/** Whatever a text might have smuggled in would still not run, load or send anything. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

/** A conversation as one page that needs nothing else, in the theme of whoever reads it. */
export function conversationHtml(
  conversation: LibraryConversation,
  place: ReadablePlace & { pictures: Pictures },
  options: ReadableOptions,
  texts: ExportTexts,
): string {
  const title = titleOf(conversation, texts)
  const head = element('head', {}, [
    element('meta', { charSet: 'utf-8' }),
    element('meta', { httpEquiv: ['Content-Security-Policy'], content: policy }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    element('title', {}, [words(title)]),
    element('style', {}, [{ type: 'raw', value: pageStyle }]),
  ])
  const [first, ...others] = readableBranches(conversation, options)
  const message = (one: LibraryMessage): ElementContent => article(one, place.pictures, options, texts)
  const body = element('body', {}, [
    element('header', {}, [
      element('h1', {}, [words(title)]),
      element('p', { className: ['facts'] }, [words(headline(conversation, place))]),
    ]),
    element('main', {}, [
      ...(conversation.systemPrompt === ''
        ? []
        : [
            folded(texts.systemPrompt, [
              element('div', { className: ['plain'] }, [words(conversation.systemPrompt)]),
            ]),
          ]),
      ...(first?.messages ?? []).map(message),
      ...others.flatMap((branch) => [
        element('h2', { className: ['branch'] }, [words(branchHeading(branch, texts))]),
        ...branch.messages.map(message),
      ]),
    ]),
  ])
  const html = element('html', { lang: texts.language }, [head, body])
  return toHtml([{ type: 'doctype' }, html], { allowDangerousHtml: true, closeSelfClosing: true })
}

function headline(
  { createdAt, updatedAt, model }: LibraryConversation,
  { folder, tags }: ReadablePlace,
): string {
  const times = [localTime(createdAt), localTime(updatedAt)]
  return [
    [...new Set(times)].join(' – '),
    ...(model === null ? [] : [model]),
    ...(folder.length === 0 ? [] : [folder.join(' / ')]),
    ...tags.map((tag) => `#${tag}`),
  ].join(' · ')
}

function article(
  message: LibraryMessage,
  pictures: Pictures,
  { reasoning }: ReadableOptions,
  texts: ExportTexts,
): ElementContent {
  const { id, role, content, createdAt } = message
  const facts = [localTime(createdAt), ...factsOf(message, texts)].join(' · ')
  const thought = message.role === 'assistant' && reasoning ? message.reasoning : ''
  const attachments = message.role === 'user' ? message.attachments : []
  return element('article', { className: [role], id }, [
    element('h2', {}, [words(authorOf(message, texts))]),
    element('p', { className: ['facts'] }, [words(facts)]),
    ...(thought === '' ? [] : [folded(texts.reasoning, messageHtml(thought, `${id}-r`))]),
    ...(role === 'user'
      ? [element('div', { className: ['plain'] }, [words(content)])]
      : messageHtml(content, id)),
    ...(attachments.length === 0
      ? []
      : [
          element(
            'ul',
            { className: ['attachments'], ariaLabel: texts.attachments },
            attachments.map(({ hash, name }) => element('li', {}, attached(name, pictures.get(hash)))),
          ),
        ]),
  ])
}

function attached(name: string, picture: string | undefined): ElementContent[] {
  const image = picture === undefined ? [] : [element('img', { src: picture, alt: name })]
  return [...image, element('span', {}, [words(name)])]
}

function folded(label: string, children: ElementContent[]): ElementContent {
  return element('details', {}, [element('summary', {}, [words(label)]), ...children])
}

import type { Message } from '@shared/model/message'
import { conversationText, type Said, wholeMessage } from './conversationText'
import { codeHtml, fragmentHtml } from './fragmentHtml'
import { fragmentText, isInVerbatim } from './fragmentText'
import { rowIdAt } from './selectedRows'

type Selected = { list: HTMLElement; range: Range; messages: readonly Message[]; you: string }

/**
 * What a selection in the list is on the clipboard; null where the browser's own copy is as good. A piece of one message
 * is that piece without anything of the window in it; a message that is selected whole is its Markdown; several messages
 * are one Markdown text with who said what, those between the first and the last whole, drawn or not.
 */
export function copySelection(selected: Selected): { text: string; html: string | null } | null {
  const { list, range, messages, you } = selected
  const first = indexAt(list, range.startContainer, messages)
  const last = indexAt(list, range.endContainer, messages)
  if (first < 0 || last < 0) return null
  if (first === last) {
    const message = messages[first]
    if (message === undefined) return null
    const fragment = range.cloneContents()
    const text = fragmentText(fragment, isInVerbatim(range.commonAncestorContainer))
    const content = contentOf(list, message)
    const isWhole = content !== null && fragmentText(content) === text.trim()
    return { text: isWhole ? message.content : text, html: htmlOf(fragment, range) }
  }
  const said = messages.slice(first, last + 1).map((message, index, all): Said => {
    const isEnd = index === 0 || index === all.length - 1
    const content = isEnd ? contentOf(list, message) : null
    if (content === null) return wholeMessage(message)
    const text = fragmentText(intersection(range, content), isInVerbatim(content))
    return text.trim() === fragmentText(content) ? wholeMessage(message) : { message, text }
  })
  return { text: conversationText(said, you), html: null }
}

function indexAt(list: HTMLElement, node: Node, messages: readonly Message[]): number {
  const id = rowIdAt(list, node)
  return id === null ? -1 : messages.findIndex((message) => message.id === id)
}

/** What a message says, as it is drawn; null for one that is not. */
function contentOf(list: HTMLElement, { id }: Message): Element | null {
  return list.querySelector(`[data-row-id="${id}"] [data-message-id="${id}"] [data-testid="message-content"]`)
}

function intersection(range: Range, content: Element): DocumentFragment {
  const part = document.createRange()
  part.selectNodeContents(content)
  if (!range.intersectsNode(content)) return new DocumentFragment()
  if (part.compareBoundaryPoints(Range.START_TO_START, range) < 0) {
    part.setStart(range.startContainer, range.startOffset)
  }
  if (part.compareBoundaryPoints(Range.END_TO_END, range) > 0)
    part.setEnd(range.endContainer, range.endOffset)
  return part.cloneContents()
}

/** Null for a piece of what a person wrote: it has no form beside its letters. */
function htmlOf(fragment: DocumentFragment, { commonAncestorContainer: place }: Range): string | null {
  if (!isInVerbatim(place)) return fragmentHtml(fragment)
  const element = place instanceof Element ? place : place.parentElement
  return element?.closest('pre') ? codeHtml(fragment) : null
}

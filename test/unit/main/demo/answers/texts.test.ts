import katex from 'katex'
import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { mathFromMarkdown } from 'mdast-util-math'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { gfm } from 'micromark-extension-gfm'
import { math } from 'micromark-extension-math'
import { describe, expect, it } from 'vitest'
import { english } from '@main/demo/answers/en/english'
import { topicAsked } from '@main/demo/answers/keywords'
import { korean } from '@main/demo/answers/ko/korean'
import { topics } from '@main/demo/answers/topics'
import { readCommand } from '@main/demo/commands'

function parse(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [gfm(), math(), cjkFriendlyExtension()],
    mdastExtensions: [gfmFromMarkdown(), mathFromMarkdown()],
  })
}

function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node
  if ('children' in node) for (const child of node.children) yield* nodesOf(child)
}

describe.each([
  ['Korean', korean],
  ['English', english],
])('the %s texts', (_, set) => {
  const whole = [set.notice('openai/gpt-5.2'), set.tour, set.more, set.reasoning]
  const bodies = topics.map((topic) => set.sections[topic].body)
  const nodes = [...whole, ...bodies].flatMap((text) => [...nodesOf(parse(text))])

  it('are drawn whole: no mark of emphasis, code or math is left in the text', () => {
    const texts = nodes.flatMap((node) => (node.type === 'text' ? [node.value] : []))
    expect(texts.filter((text) => /\*|~~|`|\$|\|/.test(text))).toEqual([])
  })

  it('show every kind of block', () => {
    const kinds = new Set(nodes.map((node) => node.type))
    for (const kind of ['table', 'code', 'list', 'blockquote', 'math', 'inlineMath', 'link', 'delete']) {
      expect(kinds).toContain(kind)
    }
  })

  it('hold formulas that KaTeX understands', () => {
    const formulas = nodes.filter((node) => node.type === 'math' || node.type === 'inlineMath')
    expect(formulas.length).toBeGreaterThan(4)
    for (const { value } of formulas) {
      expect(() => katex.renderToString(value, { throwOnError: true, strict: 'error' })).not.toThrow()
    }
  })

  it('name in the help every word and command that works, and no other', () => {
    const rows = set.sections.help.body.split('\n').filter((line) => line.startsWith('| `'))
    const named = rows.map((row) =>
      [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''),
    )
    const isCommandRow = (words: string[]): boolean => words[0]?.startsWith('/') === true
    const heard = named
      .filter((words) => !isCommandRow(words))
      .flat()
      .map(topicAsked)
    const expected = topics.filter((topic) => topic !== 'help' && topic !== 'welcome')
    expect(heard.toSorted()).toEqual([...expected, 'tour'].toSorted())

    const commands = named.filter(isCommandRow).flatMap(([first = '', ...others]) => {
      const verb = first.split(' ')[0] ?? ''
      return [first, ...others.map((word) => `${verb} ${word}`)]
    })
    const read = commands
      .map(readCommand)
      .map((command) => (command && 'status' in command ? command.status : command?.kind))
    expect(read.toSorted()).toEqual([400, 401, 402, 429, 503, 'drop', 'empty', 'stall'])
  })
})

import type { ElementHandle } from 'playwright-core'
import { expect } from 'vitest'
import { gate, sse, stream } from '../support/scriptedGateway'
import { answers, contentOf, say } from '../support/e2e/chatWindow'
import { eventually, journey } from '../support/e2e/test'

const parts = {
  heading: '# 제목\n\nA paragraph with **bold** and `code`.\n\n',
  list: '- one\n- two\n\n1. first\n2. second\n\n',
  code: '```ts\nconst answer: number = 42\n',
  codeEnd: '```\n\n',
  table: '| Model | Price |\n| --- | ---: |\n| a | 1 |\n',
  tableEnd: '| b | 2 |\n\n',
  rest: 'Done: 값은 **42**입니다[^why].',
  note: '\n\n[^why]: Because it',
  noteEnd: ' is.\n',
}

journey(
  'markdown is drawn while it streams, and what is finished stays as it is',
  async ({ gateway, start }) => {
    const gates = {
      list: gate(),
      code: gate(),
      codeEnd: gate(),
      table: gate(),
      tableEnd: gate(),
      rest: gate(),
      note: gate(),
      noteEnd: gate(),
    }
    const end = gate()
    gateway.willAnswer(
      stream([
        sse.text(parts.heading),
        gates.list.step,
        sse.text(parts.list),
        gates.code.step,
        sse.text(parts.code),
        gates.codeEnd.step,
        sse.text(parts.codeEnd),
        gates.table.step,
        sse.text(parts.table),
        gates.tableEnd.step,
        sse.text(parts.tableEnd),
        gates.rest.step,
        sse.text(parts.rest),
        gates.note.step,
        sse.text(parts.note),
        gates.noteEnd.step,
        sse.text(parts.noteEnd),
        end.step,
        sse.finish(),
        sse.done(),
      ]),
    )
    const { page } = await start()
    await say(page, 'show me everything')
    const content = contentOf(answers(page))
    const finished: { name: string; node: ElementHandle }[] = []
    const hold = async (name: string, selector: string): Promise<void> => {
      const locator = content.locator(selector).first()
      await locator.waitFor()
      const node = await locator.elementHandle()
      if (node !== null) finished.push({ name, node })
    }
    /** An element that was drawn once is never drawn anew: that would lose a selection, a scroll position, and flicker. */
    const allHeld = async (): Promise<void> => {
      for (const { name, node } of finished) {
        expect(await node.evaluate((element) => element.isConnected), name).toBe(true)
      }
    }

    await hold('heading', ':is(h1, h2, h3, h4)')
    await hold('paragraph', 'p')
    expect(await content.locator('p strong').innerText()).toBe('bold')

    gates.list.open()
    await eventually(() => content.locator('ol li').count()).toBe(2)
    await hold('bullets', 'ul')
    await hold('first bullet', 'ul li')
    await hold('numbers', 'ol')

    gates.code.open()
    await content.getByText('const answer').waitFor()
    await hold('code block', 'pre')
    await allHeld()
    // The fence is still open: what is there already is a code block and nothing else.
    expect(await content.innerText()).not.toContain('```')

    gates.codeEnd.open()
    gates.table.open()
    await content.locator('td').first().waitFor()
    await hold('table', 'table')
    await hold('first cell', 'td')
    gates.tableEnd.open()
    await eventually(() => content.locator('tbody tr').count()).toBe(2)
    await allHeld()

    gates.rest.open()
    await content.getByText('Done').waitFor()
    // Bold directly before a Korean particle, which plain CommonMark leaves as asterisks.
    await eventually(() => content.locator('p').last().locator('strong').innerText()).toBe('42')
    await hold('last paragraph', 'p:last-of-type')

    // A footnote is one from its mention on; the note comes in where it stays.
    await hold('mention', 'sup a')
    expect(await content.locator('sup a').getAttribute('aria-label')).toBe('Footnote 1')
    gates.note.open()
    await content.getByText('Because it').waitFor()
    expect(await content.innerText()).not.toContain('[^')
    await hold('notes', '[role=doc-endnotes] ol')
    gates.noteEnd.open()
    await content.getByText('Because it is.').waitFor()
    await allHeld()
    end.open()
    await answers(page, 'complete').waitFor()
    await allHeld()
    expect(await content.innerText()).not.toContain('**')
    expect(await content.locator('pre').innerText()).toContain('const answer: number = 42')
  },
)

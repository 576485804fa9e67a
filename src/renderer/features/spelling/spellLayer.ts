import { selectionOf, writeInto } from '../composer/undo/listenForUndo'
import { findChange } from '../composer/undo/textChange'
import { type Mark, markedPieces, moveMarks } from './marks'
import { spellableWords } from './words'

export type SpellLayerParts = {
  /** Those of the words that are misspelt. */
  misspelt(words: readonly string[]): Promise<ReadonlySet<string>>
  /** Shows a word's menu; what takes its place, or null. */
  choose(word: string): Promise<string | null>
}

export type SpellLayer = {
  /** Looks at everything again. */
  recheck(): void
  remove(): void
}

/** Milliseconds of quiet before words are looked at. */
const pause = 350
/** Characters beyond which nothing is marked: nobody reads that over word by word, and it would be laid out twice. */
const longest = 20_000

/** What the layer has to have in common with the field, so that its lines break at the same places. */
const shared = [
  'font',
  'letterSpacing',
  'wordSpacing',
  'lineHeight',
  'padding',
  'textIndent',
  'tabSize',
  'wordBreak',
  'overflowWrap',
  'lineBreak',
  'textAlign',
] as const

/**
 * Marks misspelt words of a field by a layer behind it that has the same text, unseen, with wavy lines. Chromium's own
 * marks will not do: its checker would download dictionaries, and in its place it takes one that knows a single script,
 * in which no Korean sentence is written. Nothing is laid out twice while nothing is misspelt.
 */
export function createSpellLayer(field: HTMLTextAreaElement, parts: SpellLayerParts): SpellLayer {
  const listeners = new AbortController()
  const { signal } = listeners
  const layer = document.createElement('div')
  layer.className = 'spell-layer'
  layer.setAttribute('aria-hidden', 'true')
  const lines = layer.appendChild(document.createElement('div'))
  field.before(layer)

  let text = field.value
  let marks: Mark[] = []
  let round = 0
  let timer = 0
  let frame = 0

  const scroll = (): void => {
    if (marks.length > 0) lines.style.transform = `translateY(${-field.scrollTop}px)`
  }
  const place = (): void => {
    if (marks.length === 0) return
    const style = getComputedStyle(field)
    for (const name of shared) lines.style[name] = style[name]
    layer.style.inset = `${field.offsetTop + field.clientTop}px auto auto ${field.offsetLeft + field.clientLeft}px`
    layer.style.width = lines.style.width = `${field.clientWidth}px`
    layer.style.height = `${field.clientHeight}px`
    scroll()
  }
  const draw = (): void => {
    frame = 0
    const pieces = markedPieces(text, marks).map((piece) => {
      if (piece.mark === null) return document.createTextNode(piece.text)
      const mark = document.createElement('span')
      mark.className = 'spell-mark'
      mark.textContent = piece.text
      return mark
    })
    lines.replaceChildren(...pieces)
    place()
  }
  const drawSoon = (): void => {
    if (frame === 0) frame = requestAnimationFrame(draw)
  }
  const check = async (): Promise<void> => {
    const current = (round += 1)
    const checked = field.value
    // The word at the caret is not written yet.
    const caret = document.activeElement === field ? field.selectionEnd : -1
    const words = checked.length > longest ? [] : spellableWords(checked)
    const finished = words.filter(({ start, end }) => caret < start || caret > end)
    // One language does not wait for the other, whose dictionary may still have to be read.
    const groups = [finished.filter(isKorean), finished.filter((one) => !isKorean(one))]
    const found: Mark[][] = [[], []]
    let answered = 0
    await Promise.all(
      groups.map(async (group, index) => {
        const wrong =
          group.length === 0
            ? new Set<string>()
            : await parts.misspelt([...new Set(group.map(({ word }) => word))])
        if (current !== round || checked !== field.value || signal.aborted) return
        found[index] = group.filter(({ word }) => wrong.has(word))
        answered += 1
        // What is marked stays so until both have spoken.
        const next = found.flat().toSorted((a, b) => a.start - b.start)
        if (answered < groups.length && next.length <= marks.length) return
        text = checked
        marks = next
        draw()
      }),
    )
  }
  const checkSoon = (): void => {
    clearTimeout(timer)
    timer = window.setTimeout(() => void check(), pause)
  }
  const follow = (): void => {
    if (marks.length > 0) {
      const change = findChange(text, field.value, field.selectionEnd)
      if (change !== null) marks = field.value.length > longest ? [] : moveMarks(marks, change)
      drawSoon()
    }
    text = field.value
    checkSoon()
  }
  const showMenu = (event: MouseEvent): void => {
    const mark = markAt(event)
    if (mark === undefined) return
    event.preventDefault()
    const before = field.value
    void parts.choose(mark.word).then((replacement) => {
      field.focus()
      if (replacement !== null && field.value === before) writeInto(field, mark, replacement)
    })
  }
  /** By the pointer, or by the caret for the menu key. */
  const markAt = ({ clientX, clientY, detail, button }: MouseEvent): Mark | undefined => {
    const byKey = button !== 2 && detail === 0
    if (byKey) {
      const { end: caret } = selectionOf(field)
      return marks.find(({ start, end }) => start <= caret && caret <= end)
    }
    const elements = [...lines.querySelectorAll('.spell-mark')]
    const index = elements.findIndex((element) =>
      [...element.getClientRects()].some(
        ({ left, right, top, bottom }) =>
          left <= clientX && clientX <= right && top <= clientY && clientY <= bottom,
      ),
    )
    return marks[index]
  }

  field.addEventListener('input', follow, { signal })
  field.addEventListener('rewritten', follow, { signal })
  // The word that was left by the caret is finished, too.
  field.addEventListener('keyup', checkSoon, { signal })
  field.addEventListener('blur', checkSoon, { signal })
  field.addEventListener('scroll', scroll, { signal, passive: true })
  field.addEventListener('contextmenu', showMenu, { signal })
  const size = new ResizeObserver(place)
  size.observe(field)
  checkSoon()

  return {
    recheck: checkSoon,
    remove: () => {
      listeners.abort()
      size.disconnect()
      clearTimeout(timer)
      cancelAnimationFrame(frame)
      layer.remove()
    },
  }
}

function isKorean({ word }: Mark): boolean {
  return /^\p{Script=Hangul}/u.test(word)
}

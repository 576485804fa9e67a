import { describe, expect, it } from 'vitest'
import { type EnterEvent, type EnterState, idleEnter, isHangul, stepEnter } from '@renderer/ui/enterKey'
import { enterPurpose } from '@renderer/ui/listenForKeys'

const key = {
  enter: true,
  isComposing: false,
  imeKey: false,
  plain: true,
  to: 'send',
  repeat: false,
} as const
const enterDown: EnterEvent = { type: 'keydown', ...key }
const imeEnterDown: EnterEvent = { type: 'keydown', ...key, isComposing: true, imeKey: true }
const enterUp: EnterEvent = { type: 'keyup', enter: true }
const start: EnterEvent = { type: 'compositionstart' }
const update = (data: string): EnterEvent => ({ type: 'compositionupdate', data })
const end = (data: string): EnterEvent => ({ type: 'compositionend', data })
const newline: EnterEvent = { type: 'newline' }
const input: EnterEvent = { type: 'input' }
const settled: EnterEvent = { type: 'settled' }
const composing = (text: string): EnterEvent[] => [start, update(text), input]
const shift = (event: EnterEvent): EnterEvent => ({ ...event, plain: false, to: 'newline' }) as EnterEvent

/** Plays events and tells what came of each: `-` nothing, `x` prevented, or the effect. */
function play(events: EnterEvent[], from: EnterState = idleEnter) {
  let state = from
  const steps = events.map((event) => {
    const step = stepEnter(state, event)
    state = step.state
    return step.effect ?? (step.prevent ? 'x' : '-')
  })
  const sends = steps.filter((step) => step === 'send').length
  const newlines = steps.filter((step) => step === 'newline').length
  return { state, steps, sends, newlines }
}

describe('Enter without an input method', () => {
  it('sends and inserts no newline', () => {
    const step = stepEnter(idleEnter, enterDown)
    expect(step).toMatchObject({ effect: 'send', prevent: true })
  })

  it('sends once while the key is held', () => {
    expect(play([enterDown, { type: 'keydown', ...key, repeat: true }, enterUp]).steps).toEqual([
      'send',
      'x',
      '-',
    ])
  })

  it('leaves Shift+Enter to the browser', () => {
    expect(play([shift(enterDown), newline, enterUp]).steps).toEqual(['-', '-', '-'])
  })

  it('sends again at the next press, also when the key-up got lost with the focus', () => {
    expect(play([enterDown, enterUp, enterDown]).sends).toBe(2)
    expect(play([enterDown, { type: 'blur' }, enterDown]).sends).toBe(2)
  })
})

describe('one Enter behind a composing Korean syllable sends once, after the composition', () => {
  it('Windows: a second keydown follows the end of the composition', () => {
    const { steps, state } = play([
      ...composing('녕'),
      imeEnterDown,
      end('녕'),
      enterDown,
      newline,
      settled,
      enterUp,
    ])
    expect(steps).toEqual(['-', '-', '-', '-', 'settle', 'x', 'x', 'send', '-'])
    expect(state).toEqual(idleEnter)
  })

  it('Windows, slower: the second keydown comes after the text has settled', () => {
    const { steps } = play([
      ...composing('녕'),
      imeEnterDown,
      end('녕'),
      settled,
      enterDown,
      newline,
      enterUp,
    ])
    expect(steps).toEqual(['-', '-', '-', '-', 'settle', 'send', 'x', 'x', '-'])
  })

  it('macOS: the newline comes by itself, without a second keydown', () => {
    const { steps, state } = play([...composing('녕'), imeEnterDown, end('녕'), newline, settled, enterUp])
    expect(steps).toEqual(['-', '-', '-', '-', 'settle', 'x', 'send', '-'])
    expect(state).toEqual(idleEnter)
  })

  it('nothing more than the end of the composition', () => {
    expect(play([...composing('ㅋ'), imeEnterDown, end('ㅋ'), settled, enterUp]).sends).toBe(1)
  })

  it('ibus: the composition ends before the key arrives', () => {
    const { steps } = play([...composing('녕'), end('녕'), input, enterDown, enterUp])
    expect(steps).toEqual(['-', '-', '-', '-', '-', 'send', '-'])
  })

  it('ibus: the syllable follows an empty end', () => {
    const { steps } = play([
      ...composing('녕'),
      imeEnterDown,
      end(''),
      input,
      settled,
      enterDown,
      newline,
      enterUp,
    ])
    expect(steps).toEqual(['-', '-', '-', '-', '-', 'settle', 'send', 'x', 'x', '-'])
  })

  it('ibus: the key follows an empty end and a syllable that came without an event', () => {
    expect(
      play([...composing('녕'), imeEnterDown, end(''), enterDown, newline, enterUp]).steps.slice(3),
    ).toEqual(['-', '-', 'send', 'x', '-'])
  })

  it('an empty end that nothing follows is carried out when the key goes up', () => {
    const { sends, state } = play([...composing('녕'), imeEnterDown, end(''), enterUp])
    expect(sends).toBe(1)
    expect(state.press).toEqual({ is: 'none' })
  })

  it('the key goes up before the input method answers', () => {
    const { sends, state } = play([...composing('녕'), imeEnterDown, enterUp, end('녕'), settled])
    expect(sends).toBe(1)
    expect(state.press).toEqual({ is: 'none' })
  })

  it('another key of a fast typist goes up in between', () => {
    const otherUp: EnterEvent = { type: 'keyup', enter: false }
    const { sends } = play([
      ...composing('녕'),
      imeEnterDown,
      otherUp,
      end('녕'),
      otherUp,
      settled,
      enterDown,
      enterUp,
    ])
    expect(sends).toBe(1)
  })

  it('the key is held and repeats', () => {
    const again: EnterEvent = { ...imeEnterDown, repeat: true } as EnterEvent
    const repeat: EnterEvent = { type: 'keydown', ...key, repeat: true }
    const { sends } = play([
      ...composing('녕'),
      imeEnterDown,
      again,
      end('녕'),
      settled,
      enterDown,
      repeat,
      repeat,
      enterUp,
    ])
    expect(sends).toBe(1)
  })

  it('the start of the composition was not seen', () => {
    expect(play([imeEnterDown, end('녕'), settled, enterDown, enterUp]).sends).toBe(1)
  })

  it('the next sentence sends as well', () => {
    const sentence = [...composing('녕'), imeEnterDown, end('녕'), settled, enterDown, enterUp]
    expect(play([...sentence, ...sentence]).sends).toBe(2)
  })

  it('and the next sentence sends when the key-up never came', () => {
    const sentence = [...composing('녕'), imeEnterDown, end('녕'), settled]
    const typing: EnterEvent = { type: 'keydown', ...key, enter: false }
    expect(play([...sentence, ...sentence]).sends).toBe(2)
    expect(play([...sentence, typing, enterDown]).sends).toBe(2)
    expect(play([...sentence, { type: 'blur' }, enterDown]).sends).toBe(2)
  })

  it('but an Enter that the input method kept for itself is not carried out by a later syllable', () => {
    const typing: EnterEvent = { type: 'keydown', ...key, enter: false, isComposing: true, imeKey: true }
    const { sends } = play([
      ...composing('녕'),
      imeEnterDown,
      enterUp,
      typing,
      end('녕'),
      ...composing('하'),
      settled,
    ])
    expect(sends).toBe(0)
  })

  it('losing the focus while the text settles still sends once', () => {
    const { sends, state } = play([...composing('녕'), imeEnterDown, end('녕'), { type: 'blur' }, settled])
    expect(sends).toBe(1)
    expect(state.press).toEqual({ is: 'none' })
  })
})

describe('an Enter that accepts a candidate does not send', () => {
  it.each([
    ['Japanese', 'にほん', '日本'],
    ['Japanese, unconverted', 'にほん', 'にほん'],
    ['Chinese', 'ni hao', '你好'],
    ['Chinese, kept as Latin letters', 'nihao', 'nihao'],
    ['Hanja for a Korean word', '한', '韓'],
  ])('%s', (_name, text, committed) => {
    const { sends, state } = play([...composing(text), imeEnterDown, end(committed), enterUp])
    expect(sends).toBe(0)
    expect(state).toEqual(idleEnter)
  })

  it('nor does the second keydown of the same press, but the next press does', () => {
    const { steps } = play([
      ...composing('にほん'),
      imeEnterDown,
      end('日本'),
      enterDown,
      newline,
      enterUp,
      enterDown,
    ])
    expect(steps).toEqual(['-', '-', '-', '-', '-', 'x', 'x', '-', 'send'])
  })

  it('nor does a key that the input method used without a composition', () => {
    expect(play([{ ...imeEnterDown, isComposing: false } as EnterEvent, enterUp]).sends).toBe(0)
  })
})

describe('recorded: Japanese and Chinese', () => {
  const imeKey: EnterEvent = { type: 'keydown', ...key, enter: false, isComposing: true, imeKey: true }
  const otherUp: EnterEvent = { type: 'keyup', enter: false }

  it.each([
    // Space converts, Enter accepts; Chromium hands the key to mozc and reports it as 229.
    ['Linux, mozc', [imeEnterDown, update('日本'), end('日本'), input, enterUp]],
    // TSF: the input comes before the end of the composition.
    ['Windows, Microsoft IME', [imeEnterDown, input, end('日本'), enterUp]],
    // The key goes up as an ordinary Enter that went down as 229.
    ['macOS, Kotoeri', [imeEnterDown, end('日本'), input, enterUp]],
    // Enter with a candidate window closes it, and ends the composition by itself.
    ['macOS, two presses', [imeEnterDown, enterUp, imeEnterDown, end('日本'), enterUp]],
    ['the key goes up first', [imeEnterDown, enterUp, update('日本'), end('日本'), input]],
  ])('%s: Enter takes the candidate', (_name, events) => {
    const { sends, newlines, state } = play([
      ...composing('にほん'),
      imeKey,
      otherUp,
      update('日本'),
      ...events,
    ])
    expect({ sends, newlines }).toEqual({ sends: 0, newlines: 0 })
    expect(play([enterDown], state).sends).toBe(1)
  })

  it.each([
    // Pinyin: Enter puts in the Latin letters as they were typed, Space and numbers take a candidate.
    ['Windows, Enter keeps the letters', 'ni hao', [imeEnterDown, input, end('nihao'), enterUp]],
    ['macOS, Enter keeps the letters', 'ni hao', [imeEnterDown, end('nihao'), input, enterUp]],
    ['ibus-libpinyin', 'ni hao', [imeEnterDown, end('nihao'), input, otherUp, enterUp]],
    ['fcitx5', 'ni hao', [imeEnterDown, end(''), input, enterUp]],
  ])('%s: Enter does not send', (name, text, events) => {
    const { sends } = play([...composing(text), imeKey, otherUp, ...events])
    expect(sends, name).toBe(0)
  })

  it('a candidate that was taken by its number is sent by the next Enter', () => {
    const { sends } = play([...composing('ni hao'), imeKey, end('你好'), input, otherUp, enterDown, enterUp])
    expect(sends).toBe(1)
  })
})

describe('where Enter begins a line', () => {
  const line = (event: EnterEvent): EnterEvent => ({ ...event, to: 'newline' }) as EnterEvent
  const ctrl = (event: EnterEvent): EnterEvent => ({ ...event, plain: false }) as EnterEvent

  it('is one line behind a Korean syllable, and none for a Japanese candidate', () => {
    const korean = play([
      ...composing('녕'),
      line(imeEnterDown),
      end('녕'),
      line(enterDown),
      newline,
      settled,
      enterUp,
    ])
    expect({ newlines: korean.newlines, sends: korean.sends }).toEqual({ newlines: 1, sends: 0 })
    const japanese = play([...composing('にほん'), line(imeEnterDown), end('日本'), newline, enterUp])
    expect({ newlines: japanese.newlines, sends: japanese.sends }).toEqual({ newlines: 0, sends: 0 })
    expect(japanese.steps).toContain('x')
  })

  it('leaves the line to the browser where nothing is composed, and Ctrl+Enter sends', () => {
    expect(play([line(enterDown), newline, enterUp]).steps).toEqual(['-', '-', '-'])
    expect(play([ctrl(enterDown), enterUp]).sends).toBe(1)
    expect(play([...composing('녕'), ctrl(imeEnterDown), end('녕'), settled, enterUp]).sends).toBe(1)
  })
})

describe('what a press of Enter is for', () => {
  const held = { shiftKey: false, altKey: false, ctrlKey: false, metaKey: false }
  it.each([
    ['Enter', held, 'send', 'newline'],
    ['Shift+Enter', { ...held, shiftKey: true }, 'newline', 'newline'],
    ['Ctrl+Enter', { ...held, ctrlKey: true }, 'send', 'send'],
    ['⌘Enter', { ...held, metaKey: true }, 'send', 'send'],
    ['Alt+Enter', { ...held, altKey: true }, 'newline', 'newline'],
  ] as const)('%s', (_name, event, usual, other) => {
    expect([enterPurpose(event, 'enter'), enterPurpose(event, 'mod-enter')]).toEqual([usual, other])
  })
})

describe('Shift+Enter while composing is one new line, after the syllable', () => {
  it.each([
    ['with a second keydown', [shift(enterDown), newline]],
    ['with the newline alone', [newline]],
    ['with nothing else', []],
  ])('%s', (_name, rest) => {
    const { steps, newlines, sends } = play([
      ...composing('녕'),
      shift(imeEnterDown),
      end('녕'),
      ...rest,
      settled,
      enterUp,
    ])
    expect({ newlines, sends }).toEqual({ newlines: 1, sends: 0 })
    expect(steps.filter((step) => step === 'x')).toHaveLength(rest.length)
  })
})

it('tells Hangul from everything else', () => {
  expect(['녕', 'ㅋㅋ', '안녕 하', 'ᄒ'].map(isHangul)).toEqual([true, true, true, true])
  expect(['', 'にほん', '日本', 'ni hao', '한字'].map(isHangul)).toEqual([false, false, false, false, false])
})

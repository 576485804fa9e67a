import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import type { InlineMath } from 'mdast-util-math'
import type { Code, Extension, State, Token, Tokenizer } from 'micromark-util-types'

declare module 'mdast-util-math' {
  interface InlineMathData {
    /** Written with the delimiters of a displayed formula (`\[`, `$$`), although it stands inside a paragraph. */
    display?: true
  }
}

const dollar = 36
const backslash = 92
const brackets = new Map<Code, Code>([
  [40, 41], // ( )
  [91, 93], // [ ]
])

/**
 * The ways to write inline math that models use and that the stock extension lacks or reads too eagerly:
 * `\(x\)`, `\[x\]`, and `$x$` with Pandoc's rule (no space inside the dollars, no digit after the closing one), so
 * that `$5 and $10` stays a price. Emits the tokens of `micromark-extension-math`.
 */
export function texMath(): Extension {
  return {
    text: {
      [dollar]: {
        name: 'texMathDollar',
        tokenize: tokenizeDollar,
        previous: (code) => code !== dollar && !isAsciiAlphanumeric(code),
      },
      [backslash]: { name: 'texMathBracket', tokenize: tokenizeBracket },
    },
  }
}

/** Marks formulas whose delimiters ask for a line of their own. Load after `mathFromMarkdown()`. */
export function texMathFromMarkdown(): FromMarkdownExtension {
  return {
    enter: {
      mathTextSequence(token) {
        const delimiter = this.sliceSerialize(token)
        if (delimiter !== '\\[' && delimiter !== '$$') return
        const node = this.stack.findLast((entry): entry is InlineMath => entry.type === 'inlineMath')
        if (node) node.data = { ...node.data, display: true }
      },
    },
  }
}

const tokenizeDollar: Tokenizer = (effects, ok, nok) => {
  let afterSpace = false
  let marker: Token

  const start: State = (code) => {
    effects.enter('mathText')
    effects.enter('mathTextSequence')
    effects.consume(code)
    effects.exit('mathTextSequence')
    return (first) => (isSpace(first) || first === dollar ? nok(first) : content(first))
  }

  const content: State = (code) => {
    if (code === null) return nok(code)
    if (isLineEnding(code)) {
      afterSpace = true
      consumeLineEnding(effects, code)
      return content
    }
    if (code === dollar && !afterSpace) {
      marker = effects.enter('mathTextSequence')
      effects.consume(code)
      return afterMarker
    }
    effects.enter('mathTextData')
    return data(code)
  }

  const afterMarker: State = (code) => {
    if (code !== dollar && !isDigit(code)) return exitMath(effects, ok)(code)
    marker.type = 'mathTextData'
    return data(code)
  }

  const data: State = (code) => {
    if (code === null || isLineEnding(code) || (code === dollar && !afterSpace)) {
      effects.exit('mathTextData')
      return content(code)
    }
    afterSpace = isSpace(code)
    effects.consume(code)
    return code === backslash ? escaped : data
  }

  // `\$` inside a formula is a dollar sign, not its end.
  const escaped: State = (code) => {
    if (code !== dollar) return data(code)
    effects.consume(code)
    return data
  }

  return start
}

const tokenizeBracket: Tokenizer = (effects, ok, nok) => {
  let closing: Code = null
  let marker: Token

  const start: State = (code) => {
    effects.enter('mathText')
    effects.enter('mathTextSequence')
    effects.consume(code)
    return bracket
  }

  const bracket: State = (code) => {
    closing = brackets.get(code) ?? null
    if (closing === null) return nok(code)
    effects.consume(code)
    effects.exit('mathTextSequence')
    return content
  }

  const content: State = (code) => {
    if (code === null) return nok(code)
    if (isLineEnding(code)) {
      consumeLineEnding(effects, code)
      return content
    }
    if (code === backslash) {
      marker = effects.enter('mathTextSequence')
      effects.consume(code)
      return afterMarker
    }
    effects.enter('mathTextData')
    return data(code)
  }

  const afterMarker: State = (code) => {
    if (code === closing) {
      effects.consume(code)
      return exitMath(effects, ok)
    }
    marker.type = 'mathTextData'
    // The second half of `\\` does not begin another delimiter.
    if (code !== backslash) return data(code)
    effects.consume(code)
    return data
  }

  const data: State = (code) => {
    if (code === null || isLineEnding(code) || code === backslash) {
      effects.exit('mathTextData')
      return content(code)
    }
    effects.consume(code)
    return data
  }

  return start
}

type Effects = Parameters<Tokenizer>[0]

/** Ends the formula at the current place, in front of the code it is called with. */
function exitMath(effects: Effects, ok: State): State {
  return (code) => {
    effects.exit('mathTextSequence')
    effects.exit('mathText')
    return ok(code)
  }
}

function consumeLineEnding(effects: Effects, code: Code): void {
  effects.enter('lineEnding')
  effects.consume(code)
  effects.exit('lineEnding')
}

/** micromark writes CR, LF and CRLF as -5, -4 and -3. */
function isLineEnding(code: Code): boolean {
  return code !== null && code < -2
}

function isSpace(code: Code): boolean {
  return code === null || code < 0 || code === 32
}

function isDigit(code: Code): boolean {
  return code !== null && code >= 48 && code <= 57
}

function isAsciiAlphanumeric(code: Code): boolean {
  return isDigit(code) || (code !== null && ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)))
}

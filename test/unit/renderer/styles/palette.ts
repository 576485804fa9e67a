import { readFileSync } from 'node:fs'

export type Theme = 'light' | 'dark'
type Colour = { r: number; g: number; b: number; a: number }

const css = ['theme.css', 'look.css']
  .map((name) => readFileSync(`src/renderer/styles/${name}`, 'utf8'))
  .join('\n')
  .replaceAll(/\/\*[\s\S]*?\*\//g, '')

/** The variables of all rules with a selector, as it stands in the style sheet. */
function variablesOf(selector: string): Map<string, string> {
  const escaped = selector.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  const rules = [...css.matchAll(new RegExp(`(?:^|[}\\s;])${escaped} \\{([^{}]*)\\}`, 'g'))]
  if (rules.length === 0) throw new Error(`no rule ${selector}`)
  const declared = rules.flatMap(([, body = '']) => [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)])
  return new Map(declared.map(([, name = '', value = '']) => [name, value]))
}

/** The colours of the window with some marks on its root element, as the browser would find them. */
export function palette(theme: Theme, ...marks: string[]): (name: string) => Colour {
  const variables = new Map(
    ['@theme', ':root', `:root,\n  [data-accent='blue']`, ...marks].flatMap((selector) => [
      ...variablesOf(selector),
    ]),
  )
  const read = (value: string): Colour => {
    const text = value.trim()
    const call = /^([\w-]+)\(([\s\S]*)\)$/.exec(text)
    if (text.startsWith('#')) return hex(text)
    const [, name, inside = ''] = call ?? []
    if (name === 'var') return read(variables.get(inside) ?? missing(inside))
    if (name === 'light-dark') return read(splitTop(inside)[theme === 'light' ? 0 : 1] ?? missing(text))
    if (name === 'rgb') return rgb(inside)
    if (name === 'color-mix') return mix(splitTop(inside), read)
    return missing(text)
  }
  return (name) => read(`var(--${name})`)
}

function missing(what: string): never {
  throw new Error(`no colour: ${what}`)
}

function hex(text: string): Colour {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(text.slice(at, at + 2), 16))
  return { r, g, b, a: 1 }
}

function rgb(text: string): Colour {
  const [r = 0, g = 0, b = 0, a = 1] = text.split(/[\s/]+/).map(Number)
  return { r, g, b, a }
}

/** `in srgb, <colour> <share>%, <colour>` */
function mix([, first = '', second = '']: string[], read: (text: string) => Colour): Colour {
  const [, colour = '', share = '50'] = /^(.*?)\s+(\d+)%$/.exec(first.trim()) ?? []
  return over({ ...read(colour), a: Number(share) / 100 }, read(second))
}

/** Parts between the commas that stand in no brackets. */
function splitTop(text: string): string[] {
  const parts = ['']
  let depth = 0
  for (const letter of text) {
    if (letter === '(') depth += 1
    if (letter === ')') depth -= 1
    if (letter === ',' && depth === 0) parts.push('')
    else parts.push((parts.pop() ?? '') + letter)
  }
  return parts
}

export function over(top: Colour, below: Colour): Colour {
  const blend = (a: number, b: number): number => a * top.a + b * (1 - top.a)
  return { r: blend(top.r, below.r), g: blend(top.g, below.g), b: blend(top.b, below.b), a: 1 }
}

/** The ratio of WCAG 2: from 1 to 21. */
export function contrast(a: Colour, b: Colour): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance({ r, g, b }: Colour): number {
  const [x, y, z] = [r, g, b].map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * x + 0.7152 * y + 0.0722 * z
}

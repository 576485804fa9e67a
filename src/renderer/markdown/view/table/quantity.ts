/** A number as people write it into tables: its value, and the unit that stood with it (`%`, `ms`, `원`). */
export interface Quantity {
  readonly value: number
  readonly unit: string
}

const currencies = '₩$€£¥₹฿₽₫₺₴₪₱'
const shape = new RegExp(
  String.raw`^([-+−–]?)\s*(?:([${currencies}])|(USD|KRW|EUR|JPY|GBP|CNY|US\$))?\s*([-+−–]?)([\d.,'’\u00A0\u202F ]*\d)\s*(\D*)$`,
  'i',
)
/** Letters and signs of units only: what calculates or calls something is no unit. */
const unitShape = /^[\p{L}\p{M}\p{Sc}%‰°²³µ·. ]*$/u
/** What stands directly behind a number and multiplies it. Case matters: `m` is a metre or a minute. */
const multiples: readonly (readonly [RegExp, number])[] = [
  [/^조/, 1e12],
  [/^억/, 1e8],
  [/^만/, 1e4],
  [/^천/, 1e3],
  [/^[kK](?![\p{L}])/u, 1e3],
  [/^M(?![\p{L}])/u, 1e6],
  [/^[BG](?![\p{L}])/u, 1e9],
  [/^T(?![\p{L}])/u, 1e12],
]
const money = /^(?:원|달러|유로|엔|위안|USD|KRW|EUR|JPY|GBP|CNY|[₩$€£¥₹฿₽₫₺₴₪₱])$/i

/**
 * Reads a cell as a number: with separators of thousands (`1,234`, `1 234`, `1.234,5`), a sign, a currency before or
 * behind it, a percent sign, a multiple (`128K`, `3만 원`), or any unit. Null for everything else, dates and versions too.
 */
export function readQuantity(text: string): Quantity | null {
  const match = shape.exec(text.trim())
  if (match === null) return null
  const [, sign = '', symbol, code, innerSign = '', digits = '', behind = ''] = match
  const value = readDigits(digits.trim())
  if (value === null || !unitShape.test(behind)) return null
  const [times, unit] = readMultiple(behind.trim())
  const isNegative = /[-−–]/.test(sign + innerSign)
  const currency = symbol ?? code
  return {
    value: (isNegative ? -value : value) * times,
    // All money of a column is compared as it stands: the sign of a currency says nothing about the order.
    unit: currency !== undefined || money.test(unit) ? '' : unit,
  }
}

function readMultiple(text: string): [times: number, unit: string] {
  for (const [pattern, times] of multiples) {
    if (pattern.test(text)) return [times, text.replace(pattern, '').trim()]
  }
  return [1, text]
}

function readDigits(text: string): number | null {
  const plain = text.replace(/['’\u00A0\u202F ](?=\d{3}(?!\d))/g, '')
  if (!/^[\d.,]+$/.test(plain)) return null
  const lastComma = plain.lastIndexOf(',')
  const lastPoint = plain.lastIndexOf('.')
  if (lastComma !== -1 && lastPoint !== -1) {
    const [thousands, decimal] = lastComma > lastPoint ? ['.', ','] : [',', '.']
    const [whole = '', part = '', more] = plain.split(decimal)
    return more === undefined && isGrouped(whole, thousands)
      ? Number(`${whole.replaceAll(thousands, '')}.${part}`)
      : null
  }
  if (lastComma !== -1) {
    if (isGrouped(plain, ',')) return Number(plain.replaceAll(',', ''))
    return plain.indexOf(',') === lastComma ? Number(plain.replace(',', '.')) : null
  }
  if (plain.indexOf('.') !== lastPoint)
    return isGrouped(plain, '.') ? Number(plain.replaceAll('.', '')) : null
  return Number(plain)
}

/** `1,234,567`: one to three digits, then threes. */
function isGrouped(text: string, separator: string): boolean {
  const [first = '', ...groups] = text.split(separator)
  return /^\d{1,3}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group))
}

import { type Budget, type Figure, median } from './measure/figure'

type Line = { what: string; app: string; floor: string; ratio: string; budget: string; verdict: string }

const header: Line = {
  what: '',
  app: 'app',
  floor: 'floor',
  ratio: 'app ÷ floor',
  budget: 'budget',
  verdict: '',
}

/** The figures as a table of plain text, each with what it may be and whether it is. */
export function formatTable(figures: readonly Figure[]): string {
  const lines = [header, ...figures.map(toLine)]
  const width = (column: keyof Line): number => Math.max(...lines.map((line) => line[column].length))
  return lines
    .map(({ what, ...rest }) => {
      const cells = (Object.keys(rest) as (keyof typeof rest)[]).map((column) =>
        column === 'verdict' ? rest[column] : rest[column].padStart(width(column)),
      )
      return [what.padEnd(width('what')), ...cells].join('  ').trimEnd()
    })
    .join('\n')
}

function toLine(figure: Figure): Line {
  const { what, unit, app, floor, budget } = figure
  const ratio = ratioOf(figure)
  return {
    what,
    app: format(reduce(figure, app), unit),
    floor: floor === null ? '–' : format(reduce(figure, floor), unit),
    ratio: ratio === null ? '–' : `${ratio.toFixed(2)} ×`,
    budget: budget === null ? '–' : formatBudget(budget, unit),
    verdict: budget === null ? '' : isWithin(figure, budget) ? 'within budget' : 'OVER BUDGET',
  }
}

/** The median of the ratios of neighbours, which noise that lasts longer than a round leaves alone. */
function ratioOf({ app, floor, unit, reduce: how = 'median' }: Figure): number | null {
  if (floor === null || how !== 'median' || unit === '×') return null
  const ratio = median(app.map((value, index) => value / (floor[index] ?? Number.NaN)))
  return Number.isFinite(ratio) ? ratio : null
}

function isWithin(figure: Figure, { atMost, of }: Budget): boolean {
  const value = of === 'floor' ? (ratioOf(figure) ?? Number.NaN) : reduce(figure, figure.app)
  return value <= atMost
}

function reduce({ reduce: how = 'median' }: Figure, values: readonly number[]): number {
  if (how === 'largest') return Math.max(...values)
  if (how === 'sum') return values.reduce((total, value) => total + value, 0)
  return median(values)
}

function formatBudget({ atMost, of }: Budget, unit: Figure['unit']): string {
  return of === 'floor'
    ? `≤ ${atMost} × floor`
    : `≤ ${[atMost, unit].filter((part) => part !== '').join(' ')}`
}

function format(value: number, unit: Figure['unit']): string {
  const digits = unit === 's' || unit === '×' ? 2 : unit === 'ms/s' ? 1 : 0
  return `${value.toFixed(digits)} ${unit}`.trimEnd()
}

import '../../i18n/laterTexts'
import { useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import type { UsageTotal } from '@shared/contract/usage'
import { creditText } from '../../ui/creditText'
import { Segmented } from '../settings/Segmented'
import { type ChartPoint, chartPoints } from './chartPoints'
import { dayText, shortDayText } from './dayText'
import type { Range } from './period'

type UsageChartProps = { days: UsageTotal[]; range: Range; now: Date }
type Unit = 'tokens' | 'credits'

const units: readonly Unit[] = ['tokens', 'credits']
const axis = { tickLine: false, axisLine: false, tick: { fill: 'var(--color-muted)', fontSize: 11 } } as const

/** Tokens or credits as a bar for each day. A picture of what the table says: read out, it is one sentence. */
export function UsageChart({ days, range, now }: UsageChartProps) {
  const { t, i18n } = useTranslation()
  const headingId = useId()
  const [unit, setUnit] = useState<Unit>('tokens')
  const points = useMemo(() => chartPoints(days, range, now), [days, range, now])
  const language = i18n.language
  const short = new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 })
  const summary = useSummary(points, unit)
  if (points.length === 0) return null
  return (
    <section aria-labelledby={headingId} className="flex flex-col gap-2.5">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id={headingId} className="text-sm font-semibold">
          {t('usage.chart.title')}
        </h2>
        <Segmented
          label={t('usage.chart.unit')}
          value={unit}
          options={units.map((value) => ({ value, label: t(`usage.chart.${value}`) }))}
          onChange={setUnit}
        />
      </div>
      <div
        role="img"
        aria-label={summary}
        data-testid="usage-chart"
        className="h-56 rounded-xl border border-line bg-raised px-2 pt-4 pb-1"
      >
        <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 600, height: 200 }}>
          <BarChart
            // Another period is another chart: the tip of the old one would stay where the pointer rests.
            key={`${points[0]?.key}/${points.length}`}
            data={points}
            accessibilityLayer={false}
            margin={{ top: 0, right: 8, bottom: 0, left: 0 }}
          >
            <CartesianGrid vertical={false} stroke="var(--color-line)" />
            <XAxis
              {...axis}
              dataKey="key"
              minTickGap={16}
              tickFormatter={(key: string) => shortDayText(key, language)}
            />
            <YAxis {...axis} width={52} tickFormatter={(value: number) => short.format(value)} />
            <Tooltip
              isAnimationActive={false}
              cursor={{ fill: 'var(--color-hover)' }}
              content={<PointTip unit={unit} />}
            />
            {unit === 'credits' ? (
              <Bar
                dataKey="credits"
                fill="var(--color-accent)"
                radius={[3, 3, 0, 0]}
                isAnimationActive={false}
              />
            ) : (
              <>
                <Bar
                  dataKey="input"
                  stackId="tokens"
                  fill="var(--color-chart-input)"
                  isAnimationActive={false}
                />
                <Bar
                  dataKey="output"
                  stackId="tokens"
                  fill="var(--color-accent)"
                  radius={[3, 3, 0, 0]}
                  isAnimationActive={false}
                />
              </>
            )}
          </BarChart>
        </ResponsiveContainer>
      </div>
      {unit === 'tokens' && (
        <ul aria-hidden className="flex gap-4 text-xs text-muted">
          <li className="flex items-center gap-1.5">
            <span className="size-2.5 rounded-sm bg-chart-input" />
            {t('usage.chart.input')}
          </li>
          <li className="flex items-center gap-1.5">
            <span className="size-2.5 rounded-sm bg-accent" />
            {t('usage.chart.output')}
          </li>
        </ul>
      )}
    </section>
  )
}

type PointTipProps = {
  unit: Unit
  /** Both are given by the chart when it draws the tip. */
  active?: boolean
  payload?: readonly { payload?: ChartPoint }[]
}

function PointTip({ unit, active = false, payload }: PointTipProps) {
  const { t, i18n } = useTranslation()
  const point = active ? payload?.[0]?.payload : undefined
  if (point === undefined) return null
  const count = (value: number): string => value.toLocaleString(i18n.language)
  const lines =
    unit === 'credits'
      ? [`${t('usage.chart.credits')} ${creditText(point.credits, i18n.language)}`]
      : [
          `${t('usage.chart.input')} ${count(point.input)}`,
          `${t('usage.chart.output')} ${count(point.output)}`,
        ]
  return (
    <div className="rounded-md bg-tip px-2 py-1 text-xs text-tip-fg shadow-pop">
      <p className="font-medium">{dayText(point.key, i18n.language)}</p>
      {lines.map((line) => (
        <p key={line} className="tabular-nums">
          {line}
        </p>
      ))}
    </div>
  )
}

/** What somebody who sees the chart would say of it. */
function useSummary(points: readonly ChartPoint[], unit: Unit): string {
  const { t, i18n } = useTranslation()
  const count = (value: number): string => value.toLocaleString(i18n.language)
  const valueOf = ({ input, output, credits }: ChartPoint): number =>
    unit === 'credits' ? credits : input + output
  const total = (part: 'input' | 'output' | 'credits'): number =>
    points.reduce((sum, point) => sum + point[part], 0)
  const [first] = points
  const last = points.at(-1)
  if (first === undefined || last === undefined) return ''
  const peak = points.reduce((most, point) => (valueOf(point) > valueOf(most) ? point : most), first)
  const frame = {
    first: dayText(first.key, i18n.language),
    last: dayText(last.key, i18n.language),
    peak: dayText(peak.key, i18n.language),
  }
  if (unit === 'credits') {
    const credits = creditText(total('credits'), i18n.language)
    const peakValue = creditText(peak.credits, i18n.language)
    return t('usage.chart.summaryCredits', { ...frame, credits, peakValue })
  }
  return t('usage.chart.summaryTokens', {
    ...frame,
    input: count(total('input')),
    output: count(total('output')),
    peakValue: count(valueOf(peak)),
  })
}

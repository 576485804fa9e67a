import type { TFunction } from 'i18next'
import type { ImportReport } from '@shared/contract/importing'
import { countText } from './countText'

/** What came of an import, a sentence a line; the first one is the most important. */
export function reportLines(report: ImportReport, t: TFunction, language: string): string[] {
  const number = (value: number): string => value.toLocaleString(language)
  const counted = (key: 'added' | 'updated' | 'skipped' | 'attachments', value: number): string[] =>
    value === 0 ? [] : [t(`importing.report.${key}`, { count: value, number: number(value) })]
  const { added, updated, skipped, messages, attachments, lostFiles, cancelled, refusal } = report
  const nothing = added + updated + skipped === 0
  return [
    ...(cancelled ? [t('importing.report.cancelled')] : []),
    ...(refusal ? [t(`importing.refusals.${refusal.reason}`)] : []),
    ...(nothing ? [t('importing.report.nothing')] : []),
    ...(added === 0
      ? []
      : [
          t('importing.report.added', {
            count: added,
            number: number(added),
            messages: countText('messages', messages, t, language),
          }),
        ]),
    ...counted('updated', updated),
    ...counted('skipped', skipped),
    ...counted('attachments', attachments),
    ...lostFiles.map(({ reason, count }) => t(`importing.lost.${reason}`, { count, number: number(count) })),
  ]
}

/** The whole report as a text to be sent to somebody. */
export function reportText(report: ImportReport, name: string, t: TFunction, language: string): string {
  const problems = report.problems.map(
    ({ title, reason, detail }) =>
      `- ${title ?? t('importing.problems.untitled')}: ${t(`importing.problems.${reason}`)} (${detail})`,
  )
  const more = report.problemCount - report.problems.length
  return [
    name,
    ...reportLines(report, t, language),
    ...problems,
    ...(more > 0
      ? [t('importing.problems.more', { count: more, number: more.toLocaleString(language) })]
      : []),
  ].join('\n')
}

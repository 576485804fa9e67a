import type { TFunction } from 'i18next'
import type { BackupPlace, RemoteBackup } from '@shared/contract/backupPlaces'

/** What tells a server from the others: its host, and the bucket. */
export function placeName({ address }: Pick<BackupPlace, 'address'>, t: TFunction): string {
  const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url)
  return address.kind === 'webdav'
    ? t('backupPlaces.name.webdav', { host: hostOf(address.url) })
    : t('backupPlaces.name.s3', { host: hostOf(address.endpoint), bucket: address.bucket })
}

export function machineName(
  { machine, isOwn }: Pick<RemoteBackup, 'machine' | 'isOwn'>,
  t: TFunction,
): string {
  return isOwn ? t('backupPlaces.own', { machine }) : machine
}

/** A date and a time of day. @param at milliseconds since 1970 */
export function timeText(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(at)
}

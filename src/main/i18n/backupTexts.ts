import type { Language } from '@shared/model/settings'

const names: Record<Language, string> = { en: 'RunYour backup', ko: 'RunYour 백업' }

/** What the system's dialogs call a backup file. */
export function backupKindName(language: Language): string {
  return names[language]
}

import type { ImportReport } from '@shared/contract/importing'

/** What is told of an import that came to nothing. */
export const emptyReport: ImportReport = {
  cancelled: false,
  refusal: null,
  added: 0,
  updated: 0,
  skipped: 0,
  messages: 0,
  attachments: 0,
  lostFiles: [],
  problems: [],
  problemCount: 0,
}

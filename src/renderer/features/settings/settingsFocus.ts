import type { AppState } from '../../store/types'
import { type SettingRow, type SettingsSection, sectionOf } from './settingsIndex'

/** What the page opens with when it was opened by itself: the one thing without which nothing else works. */
const first: SettingsSection = 'connections'

/** The section in which the place is that somebody was sent to. */
export function sectionToShow(focus: AppState['settingsFocus']): SettingsSection {
  switch (focus?.kind) {
    case 'section':
      return focus.section
    case 'row':
      return sectionOf(focus.row) ?? first
    default:
      return first
  }
}

/** Whether somebody was sent to this field of a connection. */
export function selectSentToField(field: 'key' | 'address') {
  return ({ settingsFocus: to }: AppState): boolean => to?.kind === 'field' && to.field === field
}

/** Whether somebody was sent to this row. */
export function selectSentToRow(row: SettingRow | undefined) {
  return ({ settingsFocus: to }: AppState): boolean =>
    row !== undefined && to?.kind === 'row' && to.row === row
}

import { Switch } from '../../ui/Switch'
import { type ExplainedRow, SettingRow, settingTestId } from './SettingRow'
import type { Setting } from './useSetting'

type SwitchRowProps = {
  row: ExplainedRow
  setting: Setting<boolean>
  /** Why it does not do what it says at the moment. */
  note?: string | null
}

/** A setting that is on or off. */
export function SwitchRow({ row, setting, note }: SwitchRowProps) {
  const { value, set, reset } = setting
  return (
    <SettingRow
      row={row}
      onReset={reset}
      renderControl={(naming) => (
        <Switch {...naming} checked={value} onChange={set} data-testid={settingTestId(row)} />
      )}
    >
      {note && <p className="text-xs text-warning">{note}</p>}
    </SettingRow>
  )
}

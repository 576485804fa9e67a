import { Select, type SelectOption } from '../../ui/Select'
import { Segmented } from './Segmented'
import { type ExplainedRow, SettingRow, settingTestId } from './SettingRow'
import type { Setting } from './useSetting'

type ChoiceRowProps<T extends string> = {
  row: ExplainedRow
  setting: Setting<T>
  options: readonly SelectOption<T>[]
}

/** A setting with a few choices that are all in view. */
export function SegmentedRow<T extends string>({ row, setting, options }: ChoiceRowProps<T>) {
  const { value, set, reset } = setting
  return (
    <SettingRow
      row={row}
      onReset={reset}
      renderControl={(naming) => (
        <Segmented label={naming['aria-label']} value={value} options={options} onChange={set} />
      )}
    />
  )
}

/** A setting with more choices than fit into a line. */
export function SelectRow<T extends string>({ row, setting, options }: ChoiceRowProps<T>) {
  const { value, set, reset } = setting
  return (
    <SettingRow
      row={row}
      onReset={reset}
      renderControl={(naming) => (
        <Select
          {...naming}
          value={value}
          options={options}
          onChange={set}
          data-testid={settingTestId(row)}
          className="w-44 shrink-0"
        />
      )}
    />
  )
}

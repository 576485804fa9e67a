import { expect, test } from 'vitest'
import { defaultSettings, settingLimits } from '@shared/model/defaultSettings'
import { fromStallChoice, range, stallChoices, toStallChoice } from '@renderer/features/settings/limitChoices'

test('the limit in force is always among the choices, in its place', () => {
  expect(stallChoices(defaultSettings.stallLimitSeconds)).toEqual([60, 120, 300, 600, 1800, null])
  expect(stallChoices(null)).toHaveLength(6)
  expect(stallChoices(90)).toEqual([60, 90, 120, 300, 600, 1800, null])
})

test('a choice stands for its limit', () => {
  for (const seconds of stallChoices(45)) expect(fromStallChoice(toStallChoice(seconds))).toBe(seconds)
})

test('every offered limit is one that main takes', () => {
  const { min, max } = settingLimits.stallLimitSeconds
  for (const seconds of stallChoices(null)) {
    if (seconds !== null) expect(seconds >= min && seconds <= max).toBe(true)
  }
  expect(range({ min: 0, max: 3 })).toEqual([0, 1, 2, 3])
})

import { expect, test } from 'vitest'
import { defaultSettings, settingLimits } from '@shared/model/defaultSettings'
import {
  fromChoice,
  pasteChoices,
  range,
  stallChoices,
  toChoice,
} from '@renderer/features/settings/limitChoices'

test('the limit in force is always among the choices, in its place', () => {
  expect(stallChoices(defaultSettings.stallLimitSeconds)).toEqual([60, 120, 300, 600, 1800, null])
  expect(stallChoices(null)).toHaveLength(6)
  expect(stallChoices(90)).toEqual([60, 90, 120, 300, 600, 1800, null])
})

test('a choice stands for its limit', () => {
  for (const seconds of stallChoices(45)) expect(fromChoice(toChoice(seconds))).toBe(seconds)
})

test('every offered limit is one that main takes', () => {
  const fits = (limits: { min: number; max: number }) => (count: number | null) =>
    count === null || (count >= limits.min && count <= limits.max)
  expect(stallChoices(null).every(fits(settingLimits.stallLimitSeconds))).toBe(true)
  expect(pasteChoices(null).every(fits(settingLimits.pasteAsFileFrom))).toBe(true)
  expect(pasteChoices(defaultSettings.pasteAsFileFrom)).toContain(defaultSettings.pasteAsFileFrom)
  expect(range({ min: 0, max: 3 })).toEqual([0, 1, 2, 3])
})

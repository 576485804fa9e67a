import type { Scene } from '../stage'
import { answerScenes } from './answers'
import { findingScenes } from './finding'
import { readingScenes } from './reading'
import { settingsScenes } from './settings'
import { windowScenes } from './windows'
import { writingScenes } from './writing'

/** Every picture of the documentation, in the order in which they are made. */
export const scenes: readonly Scene[] = [
  ...answerScenes,
  ...windowScenes,
  ...readingScenes,
  ...writingScenes,
  ...findingScenes,
  ...settingsScenes,
]

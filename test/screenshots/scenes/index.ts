import type { Scene } from '../stage'
import { answerScenes } from './answers'
import { copyScenes } from './copies'
import { findingScenes } from './finding'
import { libraryScenes } from './library'
import { orderScenes } from './order'
import { placeScenes } from './places'
import { readingScenes } from './reading'
import { searchingScenes } from './searching'
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
  ...orderScenes,
  ...searchingScenes,
  ...libraryScenes,
  ...copyScenes,
  ...placeScenes,
  ...settingsScenes,
]

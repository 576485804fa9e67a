/* What belongs to pages and dialogs that are fetched when they are wanted, see laterTexts.ts. */

export { onboarding } from './onboarding'
export { preferences } from './preferences'
export { presets } from './presets'
export { quick } from './quick'
export { settingRows } from './settingRows'
export { settings } from './settings'
export { shortcuts } from './shortcuts'
export { updates } from './updates'
export { usage } from './usage'

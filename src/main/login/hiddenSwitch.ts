/** The switch of a start that opens no window when there is a tray to open one from. */
export const hiddenSwitch = '--hidden'

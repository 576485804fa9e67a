/** Where a link leads whose address has not arrived yet. It opens nothing, and is drawn as the link it will be. */
export const unfinishedAddress = 'unfinished:'

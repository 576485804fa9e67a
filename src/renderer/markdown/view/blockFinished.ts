import { createContext } from 'react'

/** Whether the block around is complete. What works on a whole block, as sorting does, waits for it. */
export const BlockFinished = createContext(false)

export * from './start'
export * from './later'

import { expect, it } from 'vitest'
import { chooseElectron } from '../../../../build/setup/electron.mjs'

const nothing = {
  findOfficial: () => undefined,
  downloadOfficial: async () => ({ failure: 'getaddrinfo ENOTFOUND' }),
  findFallback: () => undefined,
  installFallback: async () => '/fetched/electron',
}
const never = () => {
  throw new Error('must not be asked')
}

it('takes the official runtime that is there and asks no further', async () => {
  const sources = {
    findOfficial: () => '/official',
    downloadOfficial: never,
    findFallback: never,
    installFallback: never,
  }
  expect(await chooseElectron(sources)).toMatchObject({ execPath: '/official', source: 'official' })
})

it('prefers the official download to a fallback that is there', async () => {
  const downloadOfficial = async () => ({ executable: '/downloaded' })
  const sources = { ...nothing, downloadOfficial, findFallback: never, installFallback: never }
  expect(await chooseElectron(sources)).toMatchObject({ execPath: '/downloaded', source: 'official' })
})

it('takes the fallback of an earlier set-up before it fetches one, and says why', async () => {
  const kept = await chooseElectron({ ...nothing, findFallback: () => '/kept', installFallback: never })
  expect(kept).toMatchObject({ execPath: '/kept', source: 'fallback' })
  expect(kept.why).toContain('getaddrinfo ENOTFOUND')
})

it('fetches the fallback last', async () => {
  expect(await chooseElectron(nothing)).toMatchObject({ execPath: '/fetched/electron', source: 'fallback' })
})

it('says what to do where there is no fallback', async () => {
  await expect(chooseElectron({ ...nothing, installFallback: undefined })).rejects.toThrow(
    /getaddrinfo ENOTFOUND[^]*npx install-electron/,
  )
})

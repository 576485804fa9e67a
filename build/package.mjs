import { ensureBuilt } from './launch/appBuild.mjs'
import { ensurePackaged } from './launch/packagedApp.mjs'
import { runCommand } from './setup/report.mjs'
import { setUp } from './setup/setUp.mjs'

/** `npm run package`: makes the app's unpacked directory for this machine and says where it is. */
await runCommand(async () => {
  const electron = await setUp(['run'])
  await ensureBuilt(electron)
  const executable = await ensurePackaged(electron)
  console.error(electron.description)
  console.log(executable)
})

import { join } from 'node:path'
import { nodeModules, root } from './setup/paths.mjs'
import { runCommand } from './setup/report.mjs'
import { run } from './setup/run.mjs'
import { setUp } from './setup/setUp.mjs'

const tsc = 'typescript/bin/tsc'
/** One per process: each has its own globals and its own reach. */
const projects = ['shared', 'main', 'preload', 'renderer', 'test'].map((name) => `tsconfig.${name}.json`)

const checks = [
  ...[...projects, 'build/tsconfig.json'].map((project) => ({
    name: `types  ${project}`,
    args: [tsc, '--noEmit', '-p', project],
  })),
  { name: 'lint', args: ['oxlint/bin/oxlint', '--deny-warnings'] },
  { name: 'format', args: ['prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'] },
]

/** `npm run check`: types of every process, lint, format. All of them run, so that one look shows everything. */
await runCommand(async () => {
  await setUp([])
  let failed = 0
  for (const {
    name,
    args: [script = '', ...args],
  } of checks) {
    const { code, output } = await run(process.execPath, [join(nodeModules, script), ...args], { cwd: root })
    console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}`)
    if (code !== 0) console.log(output)
    failed += Number(code !== 0)
  }
  return failed === 0 ? 0 : 1
})

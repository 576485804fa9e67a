import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** The kernel's unit of CPU time; `getconf CLK_TCK` says 100 on every Linux that Electron runs on. */
const ticksPerSecond = 100

/** Whether this machine tells what a process tree costs; only Linux does, through /proc. */
export const canReadProcesses = process.platform === 'linux'

/** CPU seconds that a process and everything it started have used so far, over all cores. */
export function cpuSeconds(pid: number): number {
  return sum(processTree(pid).map(cpuOf))
}

/**
 * Memory of a process and everything it started, in MB (10^6 bytes): PSS, which divides a page among the processes that
 * share it, so that Chromium's own code is counted once.
 */
export function memoryMb(pid: number): number {
  return sum(processTree(pid).map(pssOf)) / 1e6
}

/** Whether an executable also runs outside a process tree, which then shares its code and has a smaller PSS. */
export function runsElsewhere(executable: string, pid: number): boolean {
  const own = processTree(pid)
  return readdirSync('/proc').some((name) => !own.includes(Number(name)) && executableOf(name) === executable)
}

function executableOf(name: string): string | undefined {
  try {
    return readlinkSync(`/proc/${name}/exe`)
  } catch {
    return undefined
  }
}

function processTree(root: number): number[] {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc')) {
    const pid = Number(name)
    const parent = Number.isInteger(pid) ? statOf(pid)?.[1] : undefined
    if (parent !== undefined) children.set(Number(parent), [...(children.get(Number(parent)) ?? []), pid])
  }
  const tree = [root]
  for (const pid of tree) tree.push(...(children.get(pid) ?? []))
  return tree
}

/** The fields behind the program's name, from its state on (proc(5): field 3), or nothing for a process that is gone. */
function statOf(pid: number): string[] | undefined {
  const text = read(`/proc/${pid}/stat`)
  return text?.slice(text.lastIndexOf(')') + 2).split(' ')
}

function cpuOf(pid: number): number {
  const stat = statOf(pid)
  // Fields 14 and 15: time in user mode and in the kernel.
  return stat ? (Number(stat[11]) + Number(stat[12])) / ticksPerSecond : 0
}

function pssOf(pid: number): number {
  const kilobytes = read(`/proc/${pid}/smaps_rollup`)?.match(/^Pss:\s+(\d+) kB/m)?.[1]
  return Number(kilobytes ?? 0) * 1024
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

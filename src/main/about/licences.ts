import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Licence } from '@shared/contract/about'

const fileSchema = z.array(
  z.object({ name: z.string(), version: z.string(), licence: z.string(), text: z.string() }),
)

/**
 * The licences of everything that was built into the app, by name. The build writes one file for each part of the app,
 * from what that part's bundles really hold (`build/packaging/licences.mjs`).
 */
export async function readLicences(folder: string): Promise<Licence[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'))
  const lists = await Promise.all(
    names.map(async (name) => fileSchema.parse(JSON.parse(await readFile(join(folder, name), 'utf8')))),
  )
  const all = new Map(lists.flat().map((one) => [`${one.name}@${one.version}`, one]))
  return [...all.values()].toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import type { Language } from '@shared/model/settings'
import type { Content } from './content/content'
import { en } from './content/en'
import { ko } from './content/ko'
import { looksTheSame } from './looksTheSame'
import { pictureAtRest } from './pictureAtRest'
import { scenes } from './scenes'
import { play } from './stage'

/*
 * `npm run screenshots [-- names]`: takes the pictures of the documentation from the real app, in both languages; with
 * names, only those whose file name contains one. Nothing in them depends on the day or the machine but its fonts, so
 * that a picture changes when the app does.
 */

const folder = resolve('docs/pictures')
const languages: [Language, Content][] = [
  ['en', en],
  ['ko', ko],
]
const named = process.argv.slice(2)

mkdirSync(folder, { recursive: true })
for (const scene of scenes) {
  for (const [language, content] of languages) {
    const missing = new Set(scene.pictures.map((name) => fileOf(name, language)).filter(isWanted))
    if (missing.size === 0) continue
    await play(scene, language, content, async (name, page) => {
      const file = fileOf(name, language)
      if (missing.delete(file)) await keep(file, page)
    })
    if (missing.size > 0) throw new Error(`the scene ended without ${[...missing].join(', ')}`)
  }
}

function fileOf(name: string, language: Language): string {
  return `${name}.${language}.png`
}

function isWanted(file: string): boolean {
  return named.length === 0 || named.some((part) => file.includes(part))
}

/** Writes the picture unless nobody could tell it from the one that is there. */
async function keep(file: string, page: Page): Promise<void> {
  const path = join(folder, file)
  const known = existsSync(path) ? readFileSync(path) : null
  const picture = await pictureAtRest(page)
  const same = known !== null && (await looksTheSame(page, picture, known))
  if (!same) writeFileSync(path, picture)
  console.log(`${file}  ${Math.round((same ? known : picture).length / 1024)} KB${same ? ', as it was' : ''}`)
}

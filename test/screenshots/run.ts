import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Language } from '@shared/model/settings'
import type { Content } from './content/content'
import { en } from './content/en'
import { ko } from './content/ko'
import { scenes } from './scenes'
import { photograph } from './stage'

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
const wanted = process.argv.slice(2)

mkdirSync(folder, { recursive: true })
for (const scene of scenes) {
  for (const [language, content] of languages) {
    const name = `${scene.name}.${language}.png`
    if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue
    const path = join(folder, name)
    const known = existsSync(path) ? readFileSync(path) : null
    const picture = await photograph(scene, language, content, known)
    if (picture !== known) writeFileSync(path, picture)
    console.log(`${name}  ${Math.round(picture.length / 1024)} KB${picture === known ? ', as it was' : ''}`)
  }
}

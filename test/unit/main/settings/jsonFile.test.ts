import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { jsonFile } from '@main/settings/jsonFile'
import { temporaryFolder } from '../../../support/main/temporaryFolder'

const schema = z.object({ size: z.number().default(12) })

describe('a JSON file', () => {
  it('gives the defaults when there is none, and creates nothing by that', () => {
    const folder = temporaryFolder()
    expect(jsonFile(join(folder, 'a.json'), schema).read()).toEqual({ size: 12 })
    expect(readdirSync(folder)).toEqual([])
  })

  it('gives back what was written, also into a folder that did not exist', () => {
    const file = jsonFile(join(temporaryFolder(), 'deep', 'a.json'), schema)
    file.write({ size: 5 })
    expect(file.read()).toEqual({ size: 5 })
  })

  it.each(['', '{"size": 5', 'null', '[]', '{"size":"large"}', '\u0000\u0001'])(
    'that holds %j is set aside with its content, and the defaults apply',
    (content) => {
      const path = join(temporaryFolder(), 'a.json')
      writeFileSync(path, content)
      expect(jsonFile(path, schema).read()).toEqual({ size: 12 })
      expect(existsSync(path)).toBe(false)
      expect(readFileSync(`${path}.unreadable`, 'utf8')).toBe(content)
    },
  )

  it('is replaced whole: no half file and no rest stay behind', () => {
    const folder = temporaryFolder()
    const file = jsonFile(join(folder, 'a.json'), schema)
    file.write({ size: 1 })
    file.write({ size: 2 })
    expect(readdirSync(folder)).toEqual(['a.json'])
    expect(JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8'))).toEqual({ size: 2 })
  })

  it('keeps the old content when the new one cannot be written', () => {
    const folder = temporaryFolder()
    const path = join(folder, 'a.json')
    const file = jsonFile(path, schema)
    file.write({ size: 1 })
    mkdirSync(`${path}.new`)
    expect(() => file.write({ size: 2 })).toThrow()
    expect(file.read()).toEqual({ size: 1 })
  })

  it('is readable by its owner only', { skip: process.platform === 'win32' }, () => {
    const path = join(temporaryFolder(), 'a.json')
    jsonFile(path, schema).write({ size: 1 })
    expect(statSync(path).mode & 0o077).toBe(0)
  })
})

import { describe, expect, it } from 'vitest'
import { readCodeInfo } from '@renderer/markdown/code/codeInfo'

describe('what a fence says about its code', () => {
  it.each([
    ['ts', null, { name: 'TypeScript', title: null, grammar: 'typescript', fileName: 'code.ts' }],
    ['ts', 'title="src/app.ts"', { name: 'TypeScript', title: 'src/app.ts', fileName: 'app.ts' }],
    ['py', "filename='main.py' {1,3}", { name: 'Python', title: 'main.py', fileName: 'main.py' }],
    ['js', 'title=가나다.js', { title: '가나다.js', fileName: '가나다.js' }],
    ['python', 'main.py', { name: 'Python', title: 'main.py', fileName: 'main.py' }],
    ['ts:src/app.ts', null, { name: 'TypeScript', title: 'src/app.ts', fileName: 'app.ts' }],
    ['src/app.ts', null, { name: 'TypeScript', title: 'src/app.ts', grammar: 'typescript' }],
    ['Dockerfile', null, { name: 'Dockerfile', title: null, fileName: 'Dockerfile' }],
    ['makefile', null, { name: 'Makefile', fileName: 'Makefile' }],
    ['', 'title=conf/Dockerfile', { name: 'Dockerfile', title: 'conf/Dockerfile', fileName: 'Dockerfile' }],
    ['klingon', null, { name: 'klingon', title: null, grammar: null, fileName: 'code.txt' }],
    [null, null, { name: null, title: null, grammar: null, fileName: 'code.txt' }],
    ['python3', '{.line-numbers}', { name: 'Python', title: null }],
    ['js', 'showLineNumbers 3.12', { title: null }],
    ['c#', null, { name: 'C#', fileName: 'code.cs' }],
    ['ts', 'title="C:\\work\\app.ts"', { title: 'C:\\work\\app.ts', fileName: 'app.ts' }],
  ])('%s %s', (lang, meta, expected) => {
    expect(readCodeInfo(lang, meta)).toMatchObject(expected)
  })

  it.each([
    ['html', 'html'],
    ['htm', 'html'],
    ['svg', 'svg'],
    ['mermaid', 'mermaid'],
    ['index.html', 'html'],
    ['xml', null],
    ['vue', null],
    ['ts', null],
    ['', null],
  ])('%s can be previewed as %s', (lang, preview) => {
    expect(readCodeInfo(lang, null).preview).toBe(preview)
  })
})

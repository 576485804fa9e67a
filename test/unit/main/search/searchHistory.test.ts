import { describe, expect, it } from 'vitest'
import type { TextPart } from '@shared/contract/search'
import type { Connection } from '@main/history/database/connection'
import { foldText } from '@shared/text/foldText'
import { pick, seeded } from '../../../history/support/random'
import {
  storeConversation,
  storeMessage,
  type TestSearch,
  testSearch,
} from '../../../support/main/testSearch'

const shown = (parts: readonly TextPart[]): string =>
  parts.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')

/** Both ways to find a message: in a block, and while none has it yet. */
const ways: [string, (search: TestSearch) => void][] = [
  ['from the index', (search) => search.readAll()],
  ['while they wait', () => undefined],
]

function search(fill: (db: Connection) => void, prepare: (search: TestSearch) => void): TestSearch {
  const early = prepare === ways[0]?.[1]
  const opened = testSearch((db) => early && fill(db))
  if (!early) fill(opened.db)
  prepare(opened)
  return opened
}

describe.each(ways)('messages %s', (_, prepare) => {
  it.each([
    ['프로젝트', ['ko', 'marked']],
    ['프로', ['ko', 'marked']],
    ['트를', ['ko', 'marked']],
    ['젝', ['ko', 'marked']],
    ['프로젝트를', ['ko', 'marked']],
    ['PROJECT', ['en']],
    ['oje', ['en']],
    ['pl', ['en']],
    ['q', ['en', 'turned']],
    ['카페', ['decomposed']],
    ['c++', ['symbols']],
    ['😀', ['symbols']],
    ['뷁', []],
    ['보고서', ['attached']],
    ['pdf', ['attached']],
    ['곰곰이', ['reasoned']],
    ['"the quick"', ['en']],
    ['quick the', ['en', 'turned']],
    ['"quick the"', ['turned']],
    ['the -fox', ['turned']],
    ['프로젝트 오늘', ['ko']],
    ['next line', ['en']],
    ['"next line"', ['en']],
  ])('%s', (text, expected) => {
    const { all } = search((db) => {
      storeConversation(db, 'c')
      storeMessage(db, 'ko', '오늘 프로젝트를 시작했어요')
      storeMessage(db, 'marked', '이 **프로젝트**를 보세요')
      storeMessage(db, 'en', 'The Quick fox plans a Project on the next\nline')
      storeMessage(db, 'turned', 'quick, quick the other way')
      storeMessage(db, 'decomposed', '카페에서'.normalize('NFD'))
      storeMessage(db, 'symbols', 'C++ 😀')
      storeMessage(db, 'attached', '')
      db.exec(`
        INSERT INTO attachments (hash, kind, mime, byte_size, created_at) VALUES ('h', 'document', 'x', 1, 1);
        INSERT INTO message_attachments VALUES ('attached', 0, 'h', '3분기 보고서.PDF');`)
      storeMessage(db, 'reasoned', '답', { role: 'assistant', model: 'a/b', reasoning: '곰곰이 생각' })
    }, prepare)
    expect(all(text).toSorted()).toEqual(expected.toSorted())
  })

  it('that are deleted, trashed, temporary or streaming are not found, archived ones are', () => {
    const { all, ask } = search((db) => {
      storeConversation(db, 'c')
      storeConversation(db, 'trashed', { title: '사과', deleted_at: 5 })
      storeConversation(db, 'temporary', { title: '사과', temporary: 1 })
      storeConversation(db, 'archived', { title: '사과', archived_at: 5 })
      storeMessage(db, 'shown', '사과')
      storeMessage(db, 'in trash', '사과', { conversation_id: 'trashed' })
      storeMessage(db, 'in temporary', '사과', { conversation_id: 'temporary' })
      storeMessage(db, 'in archived', '사과', { conversation_id: 'archived' })
      storeMessage(db, 'streaming', '사과', { role: 'assistant', status: 'streaming' })
      storeMessage(db, 'deleted', '사과')
      db.exec(`
        INSERT INTO deletions (id, conversation_id, message_id, scope, deleted_at)
          VALUES ('d', 'c', 'deleted', 'message', 9);
        INSERT INTO deleted_messages VALUES ('deleted', 'd');`)
    }, prepare)
    expect(all('사과').toSorted()).toEqual(['in archived', 'shown'])
    const { conversations, messages } = ask('사과')
    expect(conversations.map(({ id, archived }) => [id, archived])).toEqual([['archived', true]])
    expect(messages.find(({ messageId }) => messageId === 'in archived')?.conversation.archived).toBe(true)
  })

  it('are found by what their conversation is called and where it is now', () => {
    const { db, all, ask } = search((into) => {
      into.exec(`
        INSERT INTO folders VALUES ('work', NULL, '일', NULL, 1, ''), ('home', NULL, '집', NULL, 1, '');
        INSERT INTO tags VALUES ('t', '중요', '중요', 'gray');`)
      storeConversation(into, 'c', { folder_id: 'work', title: '옛 제목' })
      into.exec("INSERT INTO conversation_tags VALUES ('c', 't')")
      storeMessage(into, 'm', '사과')
    }, prepare)
    const finds = (...texts: string[]): boolean[] => texts.map((text) => all(`사과 ${text}`).length === 1)
    expect(finds('폴더:일', '폴더:집', '태그:중요')).toEqual([true, false, true])
    db.exec(`
      UPDATE conversations SET folder_id = 'home', title = '새 제목';
      UPDATE tags SET name = '나중', folded_name = '나중';`)
    expect(finds('폴더:일', '폴더:집', '태그:중요', '태그:나중')).toEqual([false, true, false, true])
    db.exec("UPDATE folders SET parent_id = 'work' WHERE id = 'home'")
    expect(finds('폴더:일', '폴더:일/집')).toEqual([true, true])
    expect([ask('옛 제목'), ask('새 제목')].map(({ conversations }) => conversations.length)).toEqual([0, 1])
    db.exec('UPDATE conversations SET deleted_at = 5')
    expect([finds(''), ask('새 제목').conversations.length]).toEqual([[false], 0])
    db.exec('UPDATE conversations SET deleted_at = NULL')
    expect([finds(''), ask('새 제목').conversations.length]).toEqual([[true], 1])
  })

  it('pass every filter, typed or picked', () => {
    const folder = '01890a5d-ac96-774b-bcce-b302099a8057'
    const day = (date: number): number => new Date(2026, 0, date, 12).getTime()
    const { all } = search((db) => {
      db.exec(`
        INSERT INTO folders VALUES ('${folder}', NULL, '일', NULL, 1, ''), ('f2', '${folder}', '계획', NULL, 1, ''),
          ('f3', NULL, '계획', NULL, 1, '');
        INSERT INTO tags VALUES ('t1', '중요', '중요', 'gray'), ('t2', 'Later', 'later', 'gray');`)
      storeConversation(db, 'work', { folder_id: folder })
      storeConversation(db, 'plans', { folder_id: 'f2', archived_at: 1 })
      storeConversation(db, 'home', { folder_id: 'f3' })
      db.exec(`INSERT INTO conversation_tags VALUES ('work', 't1'), ('home', 't1'), ('home', 't2')`)
      for (const [at, id] of ['work', 'plans', 'home'].entries()) {
        storeMessage(db, `${id} asks`, '사과', { conversation_id: id, created_at: day(at + 1) })
        const model = id === 'home' ? 'x/Opus-5' : 'x/sonnet-5'
        const answer = { role: 'assistant', model, conversation_id: id, created_at: day(at + 1) + 1 }
        storeMessage(db, `${id} answers`, '사과', answer)
      }
    }, prepare)
    const found = (text: string): string => all(`사과 ${text}`).toSorted().join(', ')
    expect(found('role:user')).toBe('home asks, plans asks, work asks')
    expect(found('-role:user 폴더:일')).toBe('plans answers, work answers')
    expect(found('model:SONNET')).toBe('plans answers, work answers')
    expect(found('model:sonnet model:opus')).toBe('home answers, plans answers, work answers')
    expect(found('-model:sonnet role:assistant')).toBe('home answers')
    expect(found('folder:일/계획')).toBe('plans answers, plans asks')
    expect(found('folder:계획 role:user')).toBe('home asks, plans asks')
    expect(found('folder:/계획 role:user')).toBe('home asks')
    expect(found('-folder:일 role:user')).toBe('home asks')
    expect(found('tag:중요 role:user')).toBe('home asks, work asks')
    expect(found('tag:중요 tag:LATER role:user')).toBe('home asks')
    expect(found('-tag:later role:user')).toBe('plans asks, work asks')
    expect(found('after:2026-01-02 role:user')).toBe('home asks, plans asks')
    expect(found('before:2026-01-02 role:user')).toBe('work asks')
    expect(found('after:2026-01-02 before:2026-01-03 role:user')).toBe('plans asks')
    const picked = { role: 'user' as const, folderIds: [folder], from: day(1), until: day(2) }
    expect(all('사과', { filters: picked })).toEqual(['work asks'])
    expect(all('', { filters: { models: ['x/Opus-5'] } })).toEqual(['home answers'])
    expect(all('tag:later')).toEqual(['home answers', 'home asks'])
    expect(found('role:user role:assistant')).toBe(found(''))
    expect(found('role:user -role:user')).toBe('')
  })

  it('have a filter named that names nothing, and only one that has to be met lets nothing pass', () => {
    const { all, ask } = search((db) => {
      storeConversation(db, 'c', { model: 'x/Haiku-5' })
      storeMessage(db, 'q', '사과')
      storeMessage(db, 'a', '사과', { role: 'assistant', model: 'x/Opus-5' })
    }, prepare)
    const unknown = (text: string): string[] =>
      ask(text).unknownFilters.map(({ key, value, negated }) => `${negated ? '-' : ''}${key}:${value}`)
    for (const one of ['folder:없음', 'tag:no', 'role:who', 'before:soon', 'model:gpt']) {
      expect(unknown(`사과 ${one}`), one).toEqual([one])
      expect(all(`사과 ${one}`), one).toEqual([])
    }
    for (const one of ['-folder:없음', '-tag:no', '-role:who', '-before:soon']) {
      expect(unknown(`사과 ${one}`), one).toEqual([one])
      expect(all(`사과 ${one}`).toSorted(), one).toEqual(['a', 'q'])
    }
    expect(unknown('folder:a tag:b role:c after:d')).toEqual(['folder:a', 'tag:b', 'role:c', 'after:d'])
    // Chosen and never asked, or without an answer to this: models that there are.
    expect(unknown('사과 model:haiku')).toEqual([])
    expect(unknown('없는말 model:opus')).toEqual([])
    expect(unknown('사과 model:opus')).toEqual([])
  })

  it('have what a syllable in the making can become, when nothing has it as it stands', () => {
    const { ask, all } = search((db) => {
      storeConversation(db, 'c')
      storeMessage(db, 'plugin', '플러그인을 골라요', { created_at: 1 })
      storeMessage(db, 'project', '다음 프로젝트와 프로젝터', { created_at: 2 })
      storeMessage(db, 'korea', '한국의 하늘', { created_at: 3 })
    }, prepare)
    const typing = (text: string): string[] => all(text, { composing: true })
    expect(['프', '플', '프로', '프롲', '프로제', '프로젝', '프로젝ㅌ'].map(typing)).toEqual([
      ['project'],
      ['plugin'],
      ['project'],
      ['project'],
      ['project'],
      ['project'],
      ['project'],
    ])
    expect(
      ['한ㄱ', '한구', '하느', '다음 프롲', '"다음 프롲', '-하늘 프롲', '역할:나 한ㄱ'].map(typing),
    ).toEqual([['korea'], ['korea'], ['korea'], ['project'], ['project'], ['project'], ['korea']])
    expect(shown(ask('프롲', { composing: true }).messages[0]?.snippet ?? [])).toBe(
      '다음 [프로젝]트와 [프로젝]터',
    )
    // Once it is whole it is what it says, and so is a word before the one that is being composed.
    expect(all('프롲')).toEqual([])
    expect(typing('프롲 다음')).toEqual([])
    expect(typing('다음 -플')).toEqual(['project'])
    for (const limit of [1, 2]) expect(all('ㅎ', { composing: true, limit })).toEqual(['korea'])
  })

  it('with the words side by side come first, and then the newest', () => {
    const { ask, all } = search((db) => {
      storeConversation(db, 'c')
      storeMessage(db, 'old phrase', '주간 회의 기록', { created_at: 1 })
      storeMessage(db, 'apart', '회의는 주간에', { created_at: 2 })
      storeMessage(db, 'new phrase', '다음 주간 회의', { created_at: 3 })
      storeMessage(db, 'newest', '주간 보고와 회의', { created_at: 4 })
    }, prepare)
    const order = ['new phrase', 'old phrase', 'newest', 'apart']
    expect(all('주간 회의')).toEqual(order)
    // Wherever pages end.
    for (const limit of [1, 2, 3]) expect(all('주간 회의', { limit })).toEqual(order)
    expect(ask('주간 회의', { limit: 4 }).next).toBeNull()
  })

  it('go on below what was shown, whatever is written, deleted or indexed meanwhile', () => {
    const opened = search((db) => {
      storeConversation(db, 'c')
      for (let at = 0; at < 90; at += 1)
        storeMessage(db, `m${at}`, at % 9 === 0 ? '주간 회의' : '회의는 주간', { created_at: at })
    }, prepare)
    const before = opened.all('주간 회의')
    expect(before).toHaveLength(90)
    const pages: string[][] = []
    for (let after: string | null = null, written = 0; ; written += 1) {
      const page = opened.ask('주간 회의', { after, limit: 7 })
      pages.push(page.messages.map(({ messageId }) => messageId))
      storeMessage(opened.db, `new ${written}`, '주간 회의', { created_at: 1000 + written })
      if (written === 5) opened.readAll()
      if (page.next === null) break
      after = page.next
    }
    const found = pages.flat()
    expect(new Set(found).size).toBe(found.length)
    expect(found.filter((id) => !id.startsWith('new'))).toEqual(before)
  })

  it('are quoted around what was found, with everything marked', () => {
    const filler = 'Lorem ipsum dolor sit amet. '.repeat(20)
    const { ask } = search((db) => {
      storeConversation(db, 'c', { title: '한국어 제목' })
      storeMessage(db, 'a', `${filler}the **Project** plan\nof the project${filler}`)
      storeMessage(db, 'b', 'short', { role: 'assistant', reasoning: 'a hidden thought' })
    }, prepare)
    const [hit] = ask('project plan').messages
    expect(shown(hit?.snippet ?? [])).toMatch(
      /^….{0,41}the \[Project plan\] of the \[project\]Lorem.{50,200}…$/,
    )
    expect(hit?.conversation.title).toEqual([{ text: '한국어 제목', hit: false }])
    const [thought] = ask('thought').messages
    expect(thought).toMatchObject({ field: 'reasoning', role: 'assistant' })
    expect(shown(thought?.snippet ?? [])).toBe('a hidden [thought]')
  })

  it('are quoted and marked without breaking a character', () => {
    const family = '👨‍👩‍👧'
    const { ask } = search((db) => {
      storeConversation(db, 'c')
      storeMessage(db, 'emoji', `${family}${'👍🏽'.repeat(60)}needle${family.repeat(60)}`)
      storeMessage(db, 'joined', 'ask 👩‍💻 or 👍🏽 about q̃ and 🇰🇷')
      storeMessage(db, 'hidden', '\ufeff프\u200b로\u00ad젝트를')
      storeMessage(db, 'file', '', {})
      db.exec(`
        INSERT INTO attachments (hash, kind, mime, byte_size, created_at) VALUES ('h', 'document', 'x', 1, 1);
        INSERT INTO message_attachments VALUES ('file', 0, 'h', '${'2분기 계약서.pdf'.normalize('NFD')}');`)
    }, prepare)
    const only = (text: string): string => shown(ask(text).messages[0]?.snippet ?? [])
    expect(only('needle')).toMatch(/^…(👍🏽)+\[needle\](👨‍👩‍👧)+…$/u)
    expect(only('👩')).toBe('ask [👩‍💻] or 👍🏽 about q̃ and 🇰🇷')
    expect(only('👍')).toContain('or [👍🏽] about')
    expect(only('about q')).toBe('ask 👩‍💻 or 👍🏽 [about q̃] and 🇰🇷')
    expect(only('프로젝')).toBe('[프로젝]트를')
    expect(only('계약')).toBe('2분기 [계약]서.pdf')
    expect(ask('계약').messages[0]?.field).toBe('attachment')
  })
})

describe('titles', () => {
  it('stand on the first page, found by parts, initials and what is being typed', () => {
    const { ask } = testSearch((db) => {
      storeConversation(db, 'ko', { title: '한국사 공부 정리', updated_at: 2 })
      storeConversation(db, 'en', { title: 'Study [plan] for C++', updated_at: 3 })
    })
    const titles = (text: string): string[] => ask(text).conversations.map(({ title }) => shown(title))
    expect(titles('ㅎㄱㅅ')).toEqual(['[한국사] 공부 정리'])
    expect(titles('공부')).toEqual(['한국사 [공부] 정리'])
    expect(titles('공부 한구')).toEqual(['[한국]사 [공부] 정리'])
    expect(titles('STUDY')).toEqual(['[Study] [plan] for C++'])
    expect(titles('c++')).toEqual(['Study [plan] for [C++]'])
    expect(titles('"[plan]"')).toEqual(['Study [[plan]] for C++'])
    expect(titles('"공부 정리"')).toEqual(['한국사 [공부 정리]'])
    expect(titles('공부 -정리')).toEqual([])
    expect(titles('공부 role:user')).toEqual([])
    expect(titles('')).toEqual([])
  })

  it('are as many as are asked for, and counted', () => {
    const { ask } = testSearch((db) => {
      for (let at = 0; at < 30; at += 1)
        storeConversation(db, `c${at}`, { title: `회의 ${at}`, updated_at: at })
    })
    const page = ask('회의', { titles: 2 })
    expect(page.conversations.map(({ id }) => id)).toEqual(['c29', 'c28'])
    expect(page.conversationCount).toBe(30)
    expect(ask('회의', { titles: 500 }).conversations).toHaveLength(30)
    expect(ask('회의', { titles: 0 })).toMatchObject({ conversations: [], conversationCount: 30 })
    expect(ask('없는 말')).toMatchObject({ conversations: [], conversationCount: 0 })
  })
})

describe('everything that a plain look through all messages finds', () => {
  it('is found, and nothing else, each once, the newest first', () => {
    const random = seeded(11)
    const words = [
      '프로',
      '로젝',
      '프로젝트',
      '젝트를',
      'abc',
      'bcd',
      'abcd',
      'cab',
      '가',
      'a',
      'b c',
      'ㅎ',
      '…',
    ]
    const texts = new Map<string, { text: string; time: number; row: number }>()
    const opened = testSearch((db) => {
      storeConversation(db, 'c')
      db.transaction(() => {
        for (let row = 1; row <= 1500; row += 1) {
          const length = 1 + Math.floor(random() * 6)
          const parts = Array.from({ length }, () => pick(words, random))
          const text = parts.join(random() < 0.5 ? ' ' : '')
          // Imported ones are not in the order of time.
          const time = Math.floor(random() * 400)
          texts.set(storeMessage(db, `m${row}`, text, { created_at: time }), { text, time, row })
        }
      })
    })
    opened.readAll()
    for (let round = 0; round < 60; round += 1) {
      const query = [pick(words, random), random() < 0.4 ? pick(words, random) : ''].join(' ').trim()
      const wanted = foldText(query, false).text.split(' ')
      const expected = [...texts]
        .filter(([, { text }]) => wanted.every((word) => text.includes(word)))
        .map(([id, { text, ...rest }]) => ({
          id,
          phrase: wanted.length > 1 && text.includes(query),
          ...rest,
        }))
      const found = opened.all(query, { limit: 1 + Math.floor(random() * 40) })
      expect(found.toSorted(), query).toEqual(expected.map(({ id }) => id).toSorted())
      if (wanted.length === 1) {
        expected.sort((a, b) => b.time - a.time || b.row - a.row)
        expect(found, query).toEqual(expected.map(({ id }) => id))
      }
    }
  })
})

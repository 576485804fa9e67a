import { describe, expect, it } from 'vitest'
import { english } from '@main/demo/answers/en/english'
import { korean } from '@main/demo/answers/ko/korean'
import { topicAsked } from '@main/demo/answers/keywords'
import { pickAnswer } from '@main/demo/answers/pick'
import { topics } from '@main/demo/answers/topics'

function pick(...questions: string[]): string {
  const messages = questions.map((text) => ({ role: 'user', text }))
  return pickAnswer('openai/gpt-5.2', messages).text
}

describe('topicAsked', () => {
  it.each([
    ['show me a table', 'table'],
    ['표로 정리해 줘', 'table'],
    ['파이썬 코드 짜 줘', 'code'],
    ['수식 보여 주세요', 'math'],
    ['내 키는 어디에 있어?', 'key'],
    ['API키가 뭐야', 'key'],
    ['Where is my key kept?', 'key'],
    ['긴 답변', 'tour'],
    ['a long answer, please', 'tour'],
    ['도움말', 'help'],
    ['help!', 'help'],
    ['멈추면 요금은?', 'stop'],
    ['목록', 'list'],
    ['안녕하세요', 'welcome'],
  ])('hears what %j is about', (question, topic) => {
    expect(topicAsked(question)).toBe(topic)
  })

  it.each(['발표 준비가 걱정이야', '우리 목표는?', '키보드 추천', '긴장돼', 'A stable monkey', ''])(
    'hears nothing in %j',
    (question) => {
      expect(topicAsked(question)).toBeUndefined()
    },
  )
})

describe('pickAnswer', () => {
  it('says first, in the language of the last question, that no model answered', () => {
    expect(pick('안녕', 'and in English?')).toMatch(/^> \*\*This is a demo answer\.\*\*.*`openai\/gpt-5\.2`/)
    expect(pick('hello', '한국어로는?')).toMatch(/^> \*\*데모 답변이에요\.\*\*.*`openai\/gpt-5\.2`/)
    expect(pick('ㅎㅇ')).toContain('데모 답변')
  })

  it('shows something else at every turn to someone who asks for nothing', () => {
    const answers = [1, 2, 3, 4, 5, 6].map((turns) => pick(...Array<string>(turns).fill('and then?')))
    expect(new Set(answers).size).toBe(answers.length)
    expect(answers[0]).toContain(english.sections.welcome.title)
    expect(pick(...Array<string>(1000).fill('and then?'))).toContain('demo answer')
  })

  it('answers with all texts when a long answer is wanted', () => {
    const long = pick('긴 답변 부탁해')
    for (const topic of topics) expect(long).toContain(korean.sections[topic].title)
  })

  it('quotes no model ID that could leave its quotation', () => {
    const { text } = pickAnswer(`a/b\`\n\n# Big ${'x'.repeat(500)}`, [{ role: 'user', text: 'hi' }])
    expect(text.split('\n')[0]).toMatch(/`a\/b#Bigx+` was not called\.$/)
    expect(text.split('\n')[0]?.length).toBeLessThan(300)
  })
})

import type { Content } from '../content'

/** What a longer history holds, how it is kept in order, and what is searched for, taken out and brought in. */
export const kept = {
  order: {
    more: [
      {
        age: 'today',
        title: 'Deadlines until the June release',
        model: 'anthropic/claude-sonnet-4-6',
        question: 'Four weeks to go. Draft a plan for the release with one deadline a week.',
        answer:
          'Week one ends with the feature freeze, week two with the translations, week three with a release candidate. Keep the last deadline two days before the announcement.',
      },
      {
        age: 'yesterday',
        title: 'Grant application, first draft',
        model: 'openai/gpt-5.2',
        question: 'The grant’s deadline is 19 June. What do I write first?',
        answer:
          'Begin with the budget: every other part refers to it. Send everything two days before the deadline, because the portal is slow on the last evening.',
      },
      {
        age: 'last-week',
        title: 'How to ask a client for more time',
        model: 'anthropic/claude-haiku-4-5',
        question: 'How do I move a deadline without sounding unprepared?',
        answer:
          'Name the new date first and the reason second. A deadline that you move early is a plan; one that you move late is an excuse.',
      },
      {
        age: 'last-week',
        title: 'Budget for the summer school',
        model: 'gemini/gemini-2.5-pro',
        question: 'Forty children, five days. Which costs am I forgetting?',
        answer:
          'Insurance, a second set of keys, and the deposit for the bus, which is due before the deadline.',
      },
      {
        age: 'last-week',
        title: 'What is due when in the tax year',
        model: 'upstage/solar-pro3',
        question: 'List the dates that matter to a freelancer.',
        answer: 'Four prepayments and one return. The return is the only deadline that can be extended.',
      },
      {
        age: 'last-week',
        title: 'Names for a podcast about maps',
        model: 'openai/gpt-5.2',
        question: 'Ten names for a podcast about maps?',
        answer: '**Here Be Listeners** is the one that people will remember.',
      },
      {
        age: 'last-week',
        title: 'My CV on one page',
        model: 'anthropic/claude-opus-4-5',
        question: 'Cut my CV to one page.',
        answer: 'Three jobs, two results each, and no hobbies.',
      },
      {
        age: 'last-week',
        title: 'A birthday card in Spanish',
        model: 'upstage/solar-pro3',
        question: 'A birthday wish in Spanish for a neighbour?',
        answer: '¡Que cumplas muchos más, y que los celebremos juntos!',
      },
      {
        age: 'last-week',
        title: 'Test message',
        model: 'runyour/free',
        question: 'Does this work?',
        answer: 'It does.',
      },
      {
        age: 'last-week',
        title: 'Two typefaces that go together',
        model: 'openai/gpt-5.2',
        question: 'A serif and a sans that go together?',
        answer: 'Source Serif with Source Sans: they were drawn for each other.',
      },
    ],
    folders: [
      { name: 'Work', holds: [1, 5, 12] },
      { name: 'Hiring', inside: 'Work', holds: [4] },
      { name: 'Releases', inside: 'Work', holds: [2] },
      { name: 'Home', holds: [3, 6, 10] },
      { name: 'Travel', holds: [7] },
    ],
    tags: [
      { name: 'to do', color: 'orange', on: [6, 12, 13] },
      { name: 'ideas', color: 'violet', on: [0, 17] },
      { name: 'family', color: 'teal', on: [3, 7, 6] },
      { name: 'figures', color: 'blue', on: [1, 13, 15] },
    ],
    pinned: [0, 13],
    archived: [8, 17, 18],
    trashed: [19, 20, 21],
    settled: {
      folder: 'Work',
      model: 'anthropic/claude-sonnet-4-6',
      systemPrompt:
        'We are a team of six that makes software for libraries. Answer for colleagues: short, with the decision first, and say what you are not sure of.',
    },
    selected: [
      'How to ask a client for more time',
      'Budget for the summer school',
      'What a transformer attends to',
    ],
    freshFolder: 'Summer school',
  },
  search: {
    words: 'deadline',
    filtered: 'deadline role:assistant after:2026-05-01 -tag:ideas ',
    folderFilter: 'deadline ',
    nothing: 'deadline penguins',
  },
  exported: {
    talk: {
      title: 'Why curl answers 401',
      model: 'openai/gpt-5.2',
      turns: [
        {
          question:
            'Why 401? curl https://gateway.example.com/v1/models -H "Authorization: runyour-v1-test-5Kq2mX8vT1pZ7cR4nB9w"',
          answer:
            'The word `Bearer` is missing before the key. Put it there, and make a new key: this one is in a chat now.',
        },
      ],
    },
    fileName: 'Why curl answers 401.md',
    bundleName: 'RunYour archive.zip',
  },
  imported: {
    fileName: 'chatgpt-export-2026-05-30.zip',
    before: 2,
    talks: [
      {
        title: 'Sleep and jet lag',
        model: 'gpt-4o',
        turns: [
          { question: 'How long does jet lag last?', answer: 'About one day for each hour of difference.' },
        ],
      },
      {
        title: 'A speech for the choir',
        model: 'gpt-4o',
        turns: [
          {
            question: 'Five sentences for our choir’s tenth birthday?',
            answer: 'Ten years ago, eleven people met in a kitchen.',
          },
          {
            question: 'Warmer, please.',
            answer: 'Ten years ago, eleven people met in Ana’s kitchen, and nobody wanted to go home.',
          },
        ],
      },
      {
        title: 'Excel: sum by month',
        model: 'gpt-4o',
        turns: [
          {
            question: 'Sum a column by month?',
            answer: '`=SUMIFS(B:B, A:A, ">="&D1, A:A, "<"&EDATE(D1, 1))`',
          },
          { question: 'And by quarter?', answer: 'The same with `EDATE(D1, 3)`.' },
          { question: 'It says #VALUE!', answer: 'Then column A is text. Turn it into dates first.' },
        ],
      },
      {
        title:
          'Questions to ask before renting a flat with a balcony that faces north in a city with long winters',
        model: 'gpt-5',
        turns: [
          {
            question: 'What should I ask before I rent this flat?',
            answer: 'Ask for last winter’s heating bill.',
          },
        ],
      },
      {
        title: 'Learning to whistle',
        model: 'gpt-5',
        turns: [
          {
            question: 'Can an adult learn to whistle?',
            answer: 'Yes. Wet lips, small opening, slow breath.',
          },
        ],
      },
    ],
    broken: 'Recipe for plum jam',
    attachment: 'floor-plan.png',
  },
  sinceCopy: {
    question: 'And a subtitle for the reading club’s poster?',
    answer: 'Coffee at ten, chapter three at half past.',
  },
  passphrase: 'plum orbit lantern seven',
} satisfies Partial<Content>

import { describe, expect, it } from 'vitest'
import { fail, ok } from '@shared/appError'
import { recoverHistory } from '@main/chat/recover'
import { recordedLog } from '../../../support/main/recordedLog'
import { aTurn, diskFull, testHistory, value } from '../../../support/main/testHistory'

describe('the history at a start', () => {
  it('has the answers of a run that was killed, with their text, as interrupted', async () => {
    const history = testHistory()
    const { answer } = await aTurn(history)
    await value(
      history.appendToAnswers({ pieces: [{ answerId: answer.id, content: '부분', reasoning: '' }] }),
    )
    const log = recordedLog()
    await value(recoverHistory(Promise.resolve(ok(history)), log))
    expect(await value(history.getAnswer({ id: answer.id }))).toMatchObject({
      status: 'interrupted',
      content: '부분',
    })
    expect(log.lines).toEqual([
      expect.objectContaining({ what: 'answers were interrupted', facts: { count: 1 } }),
    ])
  })

  it('that cannot be opened is reported and logged by its code', async () => {
    const log = recordedLog()
    const error = { code: 'history-newer', message: 'from a newer app' } as const
    expect(await recoverHistory(Promise.resolve(fail(error)), log)).toEqual({ ok: false, error })
    expect(log.lines[0]?.facts).toEqual({ code: 'history-newer' })
  })

  it('that cannot be put in order is not handed on', async () => {
    const broken = { ...testHistory(), recoverInterrupted: async () => diskFull }
    expect(await recoverHistory(Promise.resolve(ok(broken)), recordedLog())).toEqual(diskFull)
  })
})

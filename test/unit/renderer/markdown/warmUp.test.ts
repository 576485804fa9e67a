import { beforeEach, describe, expect, it, vi } from 'vitest'
import { warmUp } from '@renderer/markdown/warmUp'

const seen = vi.hoisted(() => ({ drawn: [] as string[] }))

vi.mock('@renderer/markdown/view/renderNode', async (original) => {
  const real = await original<typeof import('@renderer/markdown/view/renderNode')>()
  return {
    renderNode: (...args: Parameters<typeof real.renderNode>) => {
      seen.drawn.push(args[0].type)
      return real.renderNode(...args)
    },
    renderListItem: (...args: Parameters<typeof real.renderListItem>) => {
      seen.drawn.push(args[0].type)
      return real.renderListItem(...args)
    },
  }
})

beforeEach(() => void (seen.drawn = []))

describe('warming up', () => {
  it('does a piece in each quiet moment, and nothing before the first', () => {
    const waiting: (() => void)[] = []
    warmUp((work) => void waiting.push(work))
    const counts: number[] = []
    for (let work = waiting.shift(); work; work = waiting.shift()) {
      counts.push(seen.drawn.length)
      expect(waiting).toEqual([])
      work()
    }
    expect(counts[0]).toBe(0)
    expect(counts).toEqual([...new Set(counts)])
    expect(counts.length).toBeGreaterThan(3)
  })

  it('draws what answers are made of', () => {
    warmUp((work) => work())
    for (const type of ['paragraph', 'heading', 'listItem', 'code', 'blockquote', 'table', 'thematicBreak']) {
      expect(seen.drawn).toContain(type)
    }
  })
})

import type { AnswerSet } from '../topics'
import { koreanApp } from './app'
import { koreanShowcase } from './showcase'

export const korean: AnswerSet = {
  sections: { ...koreanApp, ...koreanShowcase },
  notice: (model) =>
    `> **데모 답변이에요.** 앱에 미리 담아 둔 글이라 답변을 만든 모델은 없어요. 선택하신 \`${model}\` 모델도 호출하지 않았어요.`,
  reasoning: `이 글도 데모를 위해 미리 써 둔 것이고, 실제로 무언가를 추론한 결과가 아니에요.

추론 모델은 답하기 전에 생각하는 과정을 따로 보내 주기도 해요. 그런 글은 이렇게 답변과 구분해서 보여 드리고, 다음 질문을 보낼 때 답변인 것처럼 다시 보내지 않아요.

이제 준비해 둔 답변을 보여 드릴게요.`,
  tour: `데모에 담긴 글을 처음부터 끝까지 이어서 보여 드릴게요. 꽤 길어요. 흐르는 동안 위로 스크롤하거나, 다른 탭에 다녀오거나, 중간에 멈춰 보세요.`,
  more: `---\n\n**도움말**이라고 보내면 데모에서 해 볼 수 있는 것을 모두 알려 드려요.`,
}

import type { attachments as source } from '../en/attachments'

export const attachments: typeof source = {
  add: '파일 첨부',
  list: '첨부 파일',
  open: '{{name}}, {{size}} 열기',
  remove: '{{name}} 삭제',
  characters_one: '{{characters}}자',
  characters_other: '{{characters}}자',
  intoText: '{{name}} 내용을 메시지에 넣기',
  reading: '읽는 중…',
  loading: '불러오는 중…',
  drop: '여기에 놓으면 이 메시지에 첨부돼요',
  pixels: '{{width}} × {{height}}픽셀',
  saveOriginal: '원본 저장…',
  gone: '이미지 파일이 더 이상 없어요.',
  problem: {
    'too-large': '{{size}}까지만 첨부할 수 있어요.',
    'too-long': '텍스트가 {{characters}}자를 넘어서 첨부할 수 없어요.',
    empty: '내용이 없는 파일이에요.',
    'unsupported-image': '보낼 수 없는 이미지 형식이에요. PNG나 JPEG로 저장한 뒤 첨부해 주세요.',
    'not-a-text': '이미지, PDF, 텍스트 파일만 보낼 수 있어요.',
    'pdf-locked': '암호가 걸린 PDF예요.',
    'pdf-without-text': '글자 없이 그림으로만 된 PDF예요. 페이지를 이미지로 첨부해 주세요.',
    damaged: '파일이 손상되어 열 수 없어요.',
    unreadable: '파일을 읽을 수 없어요. 폴더이거나 옮겨진 파일인지 확인해 주세요.',
  },
}

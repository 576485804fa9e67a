import { assertNever, type ErrorCode } from '@shared/appError'

/**
 * What a button beside a sentence does. `retry` has no button of its own where nothing can be retried; those about an
 * answer's request are offered only beside that answer.
 */
export type ErrorActionKind =
  | 'drop-parameter'
  | 'other-delivery'
  | 'drop-images'
  | 'choose-fit'
  | 'add-key'
  | 'fix-key'
  | 'check-key'
  | 'fix-address'
  | 'fix-proxy'
  | 'add-authority'
  | 'read-keychain'
  | 'change-model'
  | 'show-data-folder'
  | 'copy-details'
  | 'retry'
  | 'none'

/**
 * The sentence, the next step and another one for every way to fail. The only place where the window looks at a code:
 * a new code does not compile until it stands here and in both languages.
 */
export function describeError(code: ErrorCode) {
  switch (code) {
    case 'key-missing':
      return advise('errors.keyMissing', 'add-key')
    case 'key-invalid':
      return advise('errors.keyInvalid', 'fix-key')
    case 'no-credit':
      // A forgotten older key answers 402 while the console shows credit, so the key in use is the first thing to look at.
      return advise('errors.noCredit', 'check-key')
    case 'rate-limited':
      return advise('errors.rateLimited', 'retry')
    case 'gateway-unavailable':
      return advise('errors.gatewayUnavailable', 'retry')
    case 'timeout':
      return advise('errors.timeout', 'retry')
    case 'connection-lost':
      return advise('errors.connectionLost', 'retry')
    case 'stalled':
      return advise('errors.stalled', 'retry')
    case 'suspended':
      return advise('errors.suspended', 'retry')
    case 'not-sent':
      return advise('errors.notSent', 'retry')
    case 'empty-answer':
      return advise('errors.emptyAnswer', 'retry')
    case 'model-unknown':
      return advise('errors.modelUnknown', 'change-model')
    case 'bad-request':
      return advise('errors.badRequest', 'change-model')
    case 'unsupported':
      return advise('errors.unsupported', 'change-model')
    case 'parameter-refused':
      return advise('errors.parameterRefused', 'drop-parameter', 'change-model')
    case 'api-refused':
      return advise('errors.apiRefused', 'other-delivery', 'change-model')
    case 'attachment-refused':
      return advise('errors.attachmentRefused', 'drop-images', 'change-model')
    case 'context-too-long':
      return advise('errors.contextTooLong', 'choose-fit', 'change-model')
    case 'offline':
      return advise('errors.offline', 'retry')
    case 'unreachable':
      return advise('errors.unreachable', 'fix-address')
    case 'address-not-found':
      return advise('errors.addressNotFound', 'fix-address')
    case 'proxy':
      return advise('errors.proxy', 'fix-proxy', 'retry')
    case 'not-a-gateway':
      return advise('errors.notAGateway', 'fix-address')
    case 'tls':
      return advise('errors.tls', 'fix-address', 'add-authority')
    case 'bad-base-url':
      return advise('errors.badBaseUrl', 'fix-address')
    case 'file-unreadable':
      return advise('errors.fileUnreadable', 'none')
    case 'file-too-large':
      return advise('errors.fileTooLarge', 'none')
    case 'file-unsupported':
      return advise('errors.fileUnsupported', 'none')
    case 'file-unwritable':
      return advise('errors.fileUnwritable', 'none')
    case 'keychain-locked':
      return advise('errors.keychainLocked', 'read-keychain')
    case 'keychain-absent':
      return advise('errors.keychainAbsent', 'none')
    case 'not-found':
      return advise('errors.notFound', 'none')
    case 'busy':
      return advise('errors.busy', 'retry')
    case 'history-newer':
      return advise('errors.historyNewer', 'show-data-folder')
    case 'history-unreadable':
      return advise('errors.historyUnreadable', 'show-data-folder')
    case 'history-damaged':
      return advise('errors.historyDamaged', 'show-data-folder')
    case 'history-locked':
      return advise('errors.historyLocked', 'retry')
    case 'history-read-only':
      return advise('errors.historyReadOnly', 'show-data-folder')
    case 'passphrase-needed':
      return advise('errors.passphraseNeeded', 'none')
    case 'passphrase-wrong':
      return advise('errors.passphraseWrong', 'none')
    case 'backup-damaged':
      return advise('errors.backupDamaged', 'none')
    case 'place-address':
      return advise('errors.placeAddress', 'none')
    case 'place-refused':
      return advise('errors.placeRefused', 'none')
    case 'place-unreachable':
      return advise('errors.placeUnreachable', 'retry', 'fix-proxy')
    case 'place-insecure':
      return advise('errors.placeInsecure', 'add-authority')
    case 'place-unsuitable':
      return advise('errors.placeUnsuitable', 'none')
    case 'place-full':
      return advise('errors.placeFull', 'none')
    case 'place-broken':
      return advise('errors.placeBroken', 'retry')
    case 'disk-full':
      return advise('errors.diskFull', 'show-data-folder')
    case 'folder-too-deep':
      return advise('errors.folderTooDeep', 'none')
    case 'tag-exists':
      return advise('errors.tagExists', 'none')
    case 'update-corrupt':
      return advise('errors.updateCorrupt', 'none')
    case 'update-failed':
      return advise('errors.updateFailed', 'copy-details')
    case 'internal':
      return advise('errors.internal', 'copy-details')
    default:
      return assertNever(code)
  }
}

type Advice<T> = { text: T; action: ErrorActionKind; alternative: ErrorActionKind }

function advise<T extends `errors.${string}`>(
  text: T,
  action: ErrorActionKind,
  alternative: ErrorActionKind = 'none',
): Advice<T> {
  return { text, action, alternative }
}

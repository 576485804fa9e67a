/** What went wrong, and what to do next. One sentence pair per error code, then the names of the actions. */
export const errors = {
  keyMissing: 'There is no key yet. Add your RunYour key to get answers.',
  keyInvalid:
    'The gateway did not accept the key. It may be mistyped, expired or deleted, or you may have left its group.',
  noCredit:
    'The group’s wallet has no credit left. Top it up in the RunYour web console. If there is credit, check in the settings that the right key is in use.',
  rateLimited: 'Too many requests at once. Wait a moment, then try again.',
  gatewayUnavailable: 'The gateway is not available right now. This usually passes quickly.',
  timeout: 'No answer came in time. Try again, or choose another model.',
  connectionLost: 'The connection broke off. Everything that had arrived is kept.',
  stalled: 'Nothing more came for so long that the answer was given up. Everything that had arrived is kept.',
  suspended: 'The computer went to sleep while this was being answered. Everything that had arrived is kept.',
  notSent:
    'This question was still waiting for its turn when the calls were halted. It was not sent, so nothing was billed for it.',
  emptyAnswer: 'The model ended its answer without any text. Trying again often helps.',
  modelUnknown: 'The gateway does not know this model. Choose another one.',
  badRequest: 'The gateway could not accept this request. The details say why; another model may accept it.',
  unsupported: 'This model does not support this kind of request. Choose another one.',
  parameterRefused:
    'This model does not accept {{parameter}}. Send the question without it; the app remembers that for this model.',
  quoted: '“{{name}}”',
  someParameter: 'one of the parameters',
  apiRefused: 'This model cannot be asked in this way. The same question can be sent another way.',
  attachmentRefused:
    'This model does not accept images. Your text is kept; send it without them, or choose another model.',
  contextTooLong:
    'The conversation is longer than this model can read. Choose what to leave out, or choose a model with room for more.',
  offline: 'This computer is offline. Try again once it is connected; your history stays readable.',
  unreachable:
    'Nothing answered at the gateway’s address. Check your network, proxy or VPN, and the address itself.',
  addressNotFound: 'No server has this name. Check the spelling of the address and your network.',
  proxy:
    'The proxy did not let the connection through, could not be reached, or asked for a sign-in. Check the proxy in the settings of the app, or of the system if the app follows it.',
  notAGateway:
    'Something answered at this address, but it is not a gateway this app can use. Check the address, and whether this network wants you to sign in first.',
  tls: 'No secure connection could be made. Check this computer’s clock and the address. If security software or your company’s network inspects connections, add its authority in the settings.',
  badBaseUrl:
    'This address cannot be used. It has to start with https://, or point to this computer, such as http://localhost:8080.',
  fileUnreadable: 'This file could not be read. It may be damaged, protected, or not what its name says.',
  fileTooLarge: 'This file is too large to be attached.',
  fileUnsupported: 'Files of this kind cannot be attached. Images, text, code and PDF files can.',
  fileUnwritable: 'The file could not be written there. Choose another place.',
  keychainLocked: 'The keychain is locked, so the key cannot be read. Unlock it, then read it again.',
  keychainAbsent: 'No keychain was found on this computer, so a key can only be kept until the app closes.',
  notFound: 'This is no longer in the history.',
  busy: 'Something else is still in progress here. Try again when it is done.',
  historyNewer:
    'This history was written by a newer version of the app and was left untouched. Update the app to open it.',
  historyUnreadable: 'The history file could not be read. It was left untouched.',
  historyDamaged: 'The history file is damaged. What can be read of it can be saved.',
  historyLocked:
    'Another program is using the history file. Close it (another copy of the app, a backup or a sync program), then try again.',
  historyReadOnly:
    'The history can be read but not written to: its file or folder is write-protected. Change that, then start the app again.',
  passphraseNeeded: 'This backup is encrypted. Type the passphrase that it was made with.',
  passphraseWrong: 'This is not the passphrase that the backup was made with.',
  backupDamaged:
    'This file is no backup of this app, or it is damaged or cut off. Nothing was changed. Try another copy of it.',
  placeAddress:
    'This address cannot be used. It has to start with https://, or point to this computer, and must not contain a user name or password.',
  placeRefused: 'The server did not accept the sign-in, or does not allow this there. Nothing was changed.',
  placeUnreachable: 'The server could not be reached. Check the address and your network, proxy or VPN.',
  placeInsecure:
    'No secure connection to the server could be made. Check this computer’s clock and the address. A server with a certificate of its own needs its authority in the network settings.',
  placeUnsuitable:
    'Something answered at this address, but backups cannot be kept there. Check the address, the folder or bucket, and the region. Addresses that lead on to another one are not followed.',
  placeFull: 'There is no more room on the server. Remove older backups there, then try again.',
  placeBroken:
    'The transfer broke off or the server failed, so there is no new backup. What was there before is unchanged.',
  diskFull: 'The disk is full, so nothing more can be saved. Free some space, then try again.',
  folderTooDeep: 'Folders cannot be inside themselves or more than eight levels deep. Choose another place.',
  tagExists: 'There is already a tag of this name. Choose another one.',
  updateCorrupt:
    'What was downloaded is not what was published, so it was thrown away and nothing was installed. Try again later.',
  updateFailed:
    'The new version could not be fetched or installed. Everything stays as it was; you can also install it by hand.',
  internal:
    'Something went wrong inside the app. If it keeps happening, restart the app and report the details.',
  action: {
    addKey: 'Add a key',
    fixKey: 'Change the key',
    checkKey: 'Check the key',
    fixAddress: 'Check the address',
    fixProxy: 'Check the proxy',
    addAuthority: 'Add an authority',
    readKeychain: 'Read again',
    dropParameter: 'Send without {{parameter}}',
    otherApi: { chat: 'Send through chat completions', responses: 'Send through Responses' },
    unstreamed: 'Send without streaming',
    dropImages: 'Send without images',
    chooseFit: 'Choose what to leave out',
    changeModel: 'Choose a model',
    showDataFolder: 'Show folder',
    retry: 'Try again',
    retryIn: 'Try again (better in {{seconds}} s)',
    showDetails: 'Details',
    hideDetails: 'Hide details',
    copyDetails: 'Copy details',
    copied: 'Copied',
  },
}

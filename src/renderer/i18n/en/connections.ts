export const connections = {
  /** The connection that every installation has. */
  usual: 'RunYour',
  removed: 'Removed connection',
  /** In a conversation. */
  of: 'Connection of this chat',
  switched: 'The next message in this chat goes through “{{name}}”.',
  switchedUnlisted:
    'The next message in this chat goes through “{{name}}”. It does not list {{model}}, so you may have to choose another model.',
  /** In the settings. */
  forNewChats: 'New chats',
  useForNewChats: 'Use for new chats',
  environment:
    'This run was started with RUNYOUR_API_KEY or RUNYOUR_BASE_URL, so new chats go through “{{name}}” until the app closes.',
  add: 'Add a connection',
  addHint: 'Another key or another gateway. Each key is kept apart and goes only to its own address.',
  addTitle: 'New connection',
  name: 'Name',
  nameHint: 'Only for you, for example “Work”.',
  nameEmpty: 'Give the connection a name.',
  nameTaken: 'Another connection has this name.',
  address: 'Gateway address',
  addressHint: 'Leave it empty for the usual one. https, or http on this computer.',
  key: 'API key',
  keyHint: 'Checked with the gateway first, then kept. If the check fails, nothing is added.',
  save: 'Add',
  checking: 'Checking…',
  added: 'Added “{{name}}”.',
  rename: 'Save name',
  remove: 'Remove this connection',
  removeHint: 'Its key is deleted from this computer.',
  removeAction: 'Remove connection',
  removeTitle: 'Remove “{{name}}”?',
  removeText:
    'Its key is deleted from where it is kept on this computer. Chats that used it stay and go on through the connection of new chats.',
}

export const connection = {
  demoBadge: 'Demo',
  /** Where a key is kept, by the name people know from their system. */
  keychain: {
    mac: 'macOS Keychain',
    windows: 'Windows Credential Manager',
    linux: 'system keyring (Secret Service)',
  },
  banner: {
    label: 'Connection',
    noKey: 'Your history is readable without a key. Add one to go on chatting.',
    locked: 'The {{keychain}} is locked, so your key cannot be read. Unlock it, then read it again.',
    session:
      'No keychain took your key: it is kept until you close the app, then you will have to enter it again.',
    removed: 'The connection of this chat was removed. Choose another one at the top of the chat.',
    demo: 'Demo: answers come from a server built into this app, not from a model.',
    addKey: 'Add a key',
    addYourKey: 'Add your key',
    tryDemo: 'Try the demo',
    readAgain: 'Read again',
  },
}

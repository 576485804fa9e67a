/** The text key of the keychain's name on this system. `platform` is the browser's `navigator.platform`. */
export function keychainName(platform: string) {
  if (/^mac/i.test(platform)) return 'connection.keychain.mac'
  if (/^win/i.test(platform)) return 'connection.keychain.windows'
  return 'connection.keychain.linux'
}

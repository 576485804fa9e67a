import { rm } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Where installed apps look for new versions: `generic:https://…` or `github:owner/name` in RUNYOUR_RELEASE, which only
 * the release machines set. Without it the app carries no address and never looks.
 * @param {string | undefined} release
 * @returns {Exclude<import('electron-builder').Configuration['publish'], undefined>}
 * @throws when it is neither: an address that nobody meant would be asked by every installed app
 */
export function updateAddress(release) {
  if (!release) return null
  const generic = /^generic:(https:\/\/\S+)$/.exec(release)
  if (generic?.[1]) return { provider: 'generic', url: generic[1] }
  const [, owner, repo] = /^github:([^/\s]+)\/([^/\s]+)$/.exec(release) ?? []
  if (owner && repo) return { provider: 'github', owner, repo }
  throw new Error(`RUNYOUR_RELEASE has to be generic:https://… or github:owner/name, not ${release}`)
}

/**
 * What an installer is made of. `npm run package` makes the unpacked directory for the machine it runs on; the
 * other targets need tools that are downloaded, and signing keys, and belong to the release machines, one for each
 * system and architecture (.github/workflows/release.yml).
 * @type {import('electron-builder').Configuration}
 */
export default {
  appId: 'ai.runyour.desktop',
  productName: 'RunYour Desktop',
  copyright: 'Copyright © The RunYour Desktop authors',
  directories: { buildResources: 'build/packaging', output: 'dist' },
  artifactName: '${name}-${version}-${os}-${arch}.${ext}',
  publish: updateAddress(process.env['RUNYOUR_RELEASE']),
  forceCodeSigning: process.env['RUNYOUR_SIGNED'] === 'true',
  // Links that begin with runyour:// open the app.
  protocols: { name: 'RunYour Desktop', schemes: ['runyour'] },

  // Main is bundled but for two native modules, of which only what is loaded at run time goes along. An object,
  // so that it takes the place of the default, which is the whole working tree.
  files: [
    'out/**',
    'package.json',
    '!node_modules/**',
    'node_modules/@photostructure/sqlite/package.json',
    'node_modules/@photostructure/sqlite/LICENSE',
    'node_modules/@photostructure/sqlite/dist/index.{mjs,cjs}',
    'node_modules/@photostructure/sqlite/dist/chunk-*.mjs',
    'node_modules/@photostructure/sqlite/prebuilds/${platform}-${arch}/**',
    'node_modules/node-gyp-build/{package.json,LICENSE,*.js}',
    'node_modules/keytar/{package.json,LICENSE.md,lib/*.js}',
    'node_modules/keytar/build/Release/keytar.node',
  ],
  asar: true,
  // The system's loader opens libraries by their path, and there is none inside an archive.
  asarUnpack: ['node_modules/@photostructure/sqlite/**', '**/*.node'],
  // Both modules speak Node-API: the binaries built for Node load in Electron unchanged.
  npmRebuild: false,
  nodeGypRebuild: false,
  electronLanguages: ['ko', 'en-US'],

  // Not `strictlyRequireAllFuses`: the two runtimes have different numbers of them.
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableCookieEncryption: true,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  // The development fallback carries a starter that the shipped app must not have.
  afterExtract: ({ appOutDir }) => rm(join(appOutDir, 'resources/app'), { recursive: true, force: true }),

  linux: {
    executableName: 'runyour-desktop',
    target: ['AppImage', 'deb', 'rpm', 'tar.gz'],
    icon: 'build/icons/linux',
    category: 'Network',
    synopsis: 'Chat with many models through one key',
    maintainer: 'The RunYour Desktop authors <noreply@runyour.ai>',
    desktop: {
      entry: {
        Name: 'RunYour Desktop',
        'Name[ko]': '런유어 데스크톱',
        Comment: 'Chat with many models through one key',
        'Comment[ko]': '키 하나로 여러 모델과 대화하세요',
        Keywords: 'AI;Chat;LLM;',
        'Keywords[ko]': 'AI;채팅;대화;인공지능;',
        StartupWMClass: 'RunYour Desktop',
      },
    },
  },
  deb: { depends: ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libsecret-1-0', 'xdg-utils'] },
  rpm: { depends: ['gtk3', 'nss', 'alsa-lib', 'mesa-libgbm', 'libsecret', 'xdg-utils'] },
  mac: {
    // The zip is what an installed app fetches to renew itself.
    target: ['dmg', 'zip'],
    icon: 'build/icons/icon.png',
    category: 'public.app-category.productivity',
    hardenedRuntime: true,
    entitlements: 'build/packaging/entitlements.mac.plist',
    entitlementsInherit: 'build/packaging/entitlements.mac.plist',
    notarize: process.env['RUNYOUR_SIGNED'] === 'true',
  },
  win: { target: ['nsis'], icon: 'build/icons/icon.png' },
  nsis: { oneClick: false, allowToChangeInstallationDirectory: true, installerLanguages: ['ko_KR', 'en_US'] },
}

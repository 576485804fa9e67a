/** File systems of Linux whose files are on another machine, where SQLite's locks and shared memory cannot be relied on. */
const remoteTypes = new Set([
  '9p',
  'afs',
  'beegfs',
  'ceph',
  'cifs',
  'davfs',
  'fuse.davfs2',
  'fuse.glusterfs',
  'fuse.google-drive-ocamlfuse',
  'fuse.gvfsd-fuse',
  'fuse.onedriver',
  'fuse.rclone',
  'fuse.s3fs',
  'fuse.sshfs',
  'fuse.vmhgfs-fuse',
  'glusterfs',
  'ncpfs',
  'nfs',
  'nfs4',
  'smb3',
  'smbfs',
  'vboxsf',
])

/**
 * Where the network file system that holds a path is mounted; null for a disk of this machine.
 * @param table `/proc/self/mounts`: device, folder, type and options in a line, blanks written as `\040`
 */
export function remoteMount(path: string, table: string): string | null {
  const mounts = table.split('\n').flatMap((line) => {
    const [, folder, type] = line.split(' ')
    return folder === undefined || type === undefined ? [] : [{ folder: unescape(folder), type }]
  })
  // Of two that hold it the deeper one counts, and of two at one folder the later one, which lies on top.
  const holding = mounts
    .filter(({ folder }) => path === folder || path.startsWith(folder === '/' ? '/' : `${folder}/`))
    .reduce<(typeof mounts)[number] | null>(
      (best, mount) => (best !== null && best.folder.length > mount.folder.length ? best : mount),
      null,
    )
  return holding !== null && remoteTypes.has(holding.type) ? holding.folder : null
}

function unescape(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_match, octal: string) =>
    String.fromCharCode(Number.parseInt(octal, 8)),
  )
}
